import type { Account, ManagedPolicy } from "../../../world/account.ts"

/** A managed policy in the API's words, without its tags. Its only version is the first. */
export function describePolicy(account: Account, policy: ManagedPolicy): object {
  const roles = [...account.roles.values()]
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: "v1",
    AttachmentCount: roles.filter(({ policies }) => policies.some(({ name }) => name === policy.arn)).length,
    PermissionsBoundaryUsageCount: roles.filter((role) => role.permissionsBoundary?.name === policy.arn).length,
    IsAttachable: true,
    CreateDate: policy.created,
    UpdateDate: policy.created,
  }
}
