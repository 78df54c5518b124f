import type { Role } from "../../../world/account.ts"

/** The permissions boundary of a role in the API's words; nothing for a role without one. */
export function describeBoundary({ permissionsBoundary }: Role): { readonly PermissionsBoundary?: object } {
  if (!permissionsBoundary) return {}
  return {
    PermissionsBoundary: {
      PermissionsBoundaryType: "Policy",
      PermissionsBoundaryArn: permissionsBoundary.name,
    },
  }
}
