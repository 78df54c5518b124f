import type { Operation } from "../operation.ts"
import { createIdentityPool } from "./create-identity-pool.ts"
import { deleteIdentities } from "./delete-identities.ts"
import { deleteIdentityPool } from "./delete-identity-pool.ts"
import { describeIdentity } from "./describe-identity.ts"
import { describeIdentityPool } from "./describe-identity-pool.ts"
import { getCredentialsForIdentity } from "./get-credentials-for-identity.ts"
import { getId } from "./get-id.ts"
import { getIdentityPoolRoles } from "./get-identity-pool-roles.ts"
import { getOpenIdToken } from "./get-open-id-token.ts"
import { getPrincipalTagAttributeMap } from "./get-principal-tag-attribute-map.ts"
import { listIdentities } from "./list-identities.ts"
import { listIdentityPools } from "./list-identity-pools.ts"
import { listTagsForResource } from "./list-tags-for-resource.ts"
import { setIdentityPoolRoles } from "./set-identity-pool-roles.ts"
import { setPrincipalTagAttributeMap } from "./set-principal-tag-attribute-map.ts"
import { tagResource } from "./tag-resource.ts"
import { untagResource } from "./untag-resource.ts"
import { updateIdentityPool } from "./update-identity-pool.ts"

/** Every operation of the Cognito identity API that the emulator answers. */
export const cognitoIdentityOperations: readonly Operation[] = [
  getId,
  getOpenIdToken,
  getCredentialsForIdentity,
  createIdentityPool,
  describeIdentityPool,
  getPrincipalTagAttributeMap,
  setPrincipalTagAttributeMap,
  getIdentityPoolRoles,
  setIdentityPoolRoles,
  updateIdentityPool,
  listIdentityPools,
  deleteIdentityPool,
  describeIdentity,
  listIdentities,
  deleteIdentities,
  tagResource,
  untagResource,
  listTagsForResource,
]
