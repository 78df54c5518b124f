import type { Operation } from "../operation.ts"
import { listAccountAliases } from "./list-account-aliases.ts"
import { createPolicy } from "./policies/create-policy.ts"
import { deletePolicy } from "./policies/delete-policy.ts"
import { getPolicy } from "./policies/get-policy.ts"
import { getPolicyVersion } from "./policies/get-policy-version.ts"
import { addClientId } from "./providers/add-client-id.ts"
import { createOpenIdConnectProvider } from "./providers/create-open-id-connect-provider.ts"
import { deleteOpenIdConnectProvider } from "./providers/delete-open-id-connect-provider.ts"
import { getOpenIdConnectProvider } from "./providers/get-open-id-connect-provider.ts"
import { listOpenIdConnectProviderTags } from "./providers/list-open-id-connect-provider-tags.ts"
import { listOpenIdConnectProviders } from "./providers/list-open-id-connect-providers.ts"
import { removeClientId } from "./providers/remove-client-id.ts"
import { tagOpenIdConnectProvider } from "./providers/tag-open-id-connect-provider.ts"
import { untagOpenIdConnectProvider } from "./providers/untag-open-id-connect-provider.ts"
import { updateThumbprints } from "./providers/update-thumbprints.ts"
import { attachRolePolicy } from "./roles/attach-role-policy.ts"
import { createRole } from "./roles/create-role.ts"
import { deleteRole } from "./roles/delete-role.ts"
import { deleteRolePolicy } from "./roles/delete-role-policy.ts"
import { detachRolePolicy } from "./roles/detach-role-policy.ts"
import { getRole } from "./roles/get-role.ts"
import { getRolePolicy } from "./roles/get-role-policy.ts"
import { listAttachedRolePolicies } from "./roles/list-attached-role-policies.ts"
import { listRolePolicies } from "./roles/list-role-policies.ts"
import { listRoleTags } from "./roles/list-role-tags.ts"
import { listRoles } from "./roles/list-roles.ts"
import { putRolePolicy } from "./roles/put-role-policy.ts"
import { tagRole } from "./roles/tag-role.ts"
import { untagRole } from "./roles/untag-role.ts"
import { updateAssumeRolePolicy } from "./roles/update-assume-role-policy.ts"
import { updateRole } from "./roles/update-role.ts"

/**
 * Every operation of IAM that the emulator answers.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
 */
export const iamOperations: readonly Operation[] = [
  createPolicy,
  deletePolicy,
  getPolicyVersion,
  getPolicy,
  addClientId,
  createOpenIdConnectProvider,
  deleteOpenIdConnectProvider,
  getOpenIdConnectProvider,
  listOpenIdConnectProviderTags,
  listOpenIdConnectProviders,
  removeClientId,
  tagOpenIdConnectProvider,
  untagOpenIdConnectProvider,
  updateThumbprints,
  listAccountAliases,
  attachRolePolicy,
  createRole,
  deleteRolePolicy,
  deleteRole,
  detachRolePolicy,
  getRolePolicy,
  getRole,
  listAttachedRolePolicies,
  listRolePolicies,
  listRoleTags,
  listRoles,
  putRolePolicy,
  tagRole,
  untagRole,
  updateAssumeRolePolicy,
  updateRole,
]
