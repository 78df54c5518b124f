import { isRecord } from "../source/is-record.ts"
import type { DocumentPath, SourceDocument } from "../source/source-text.ts"
import type { FoundPolicy, FoundTrust } from "./found.ts"
import { readTags } from "./read-tags.ts"

/**
 * Finds trust policies in what `aws iam get-role`, `list-roles` and `get-account-authorization-details` print.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
 */
export function findInRoles(source: SourceDocument, value: Readonly<Record<string, unknown>>): FoundTrust | undefined {
  const policies = [
    ...readRole(source, ["Role"], value.Role),
    ...["Roles", "RoleDetailList"].flatMap((list) => {
      const roles: unknown = value[list]
      return Array.isArray(roles) ? roles.flatMap((role, index) => readRole(source, [list, index], role)) : []
    }),
  ]
  return policies.length > 0 ? { policies, pools: [], unknown: [] } : undefined
}

function readRole(source: SourceDocument, path: DocumentPath, role: unknown): readonly FoundPolicy[] {
  if (!isRecord(role) || role.AssumeRolePolicyDocument === undefined) return []
  const { AssumeRolePolicyDocument: policy, RoleName: name, Arn: arn, Tags: tags } = role
  return [
    {
      source,
      name: typeof name === "string" ? name : source.name,
      path: [...path, "AssumeRolePolicyDocument"],
      policy,
      ...(typeof name === "string" && { roleName: name }),
      ...(typeof arn === "string" && { roleArn: arn }),
      roleTags: readTags(tags),
    },
  ]
}
