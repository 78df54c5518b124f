import type { Resource, Stack } from "@claimbridge/infra"
import { loginOf } from "./login-of.ts"
import { providerLogin } from "./provider-login.ts"

/** What people call a resource. */
export function resourceName(resource: Resource, stack: Stack): string {
  switch (resource.kind) {
    case "oidc-provider":
      return `OIDC provider ${loginOf(resource.url)}`
    case "identity-pool":
      return `identity pool ${resource.name}`
    case "tag-map":
      return `tags of ${providerLogin(resource.provider, stack)}`
    case "role-rules":
      return "rules for the pool's roles"
    case "role":
      return `role ${resource.name}`
  }
}
