import { encodeUri } from "../../../sigv4/encode-uri.ts"
import type { Role } from "../../../world/account.ts"

/** What every answer about a role has, in the API's words. */
export function describeRole(role: Role): object {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.created,
    AssumeRolePolicyDocument: encodeUri(role.trustDocument),
  }
}
