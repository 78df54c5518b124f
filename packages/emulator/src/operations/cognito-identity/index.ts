import type { Operation } from "../operation.ts"
import { createIdentityPool } from "./create-identity-pool.ts"
import { describeIdentityPool } from "./describe-identity-pool.ts"
import { getCredentialsForIdentity } from "./get-credentials-for-identity.ts"
import { getId } from "./get-id.ts"
import { getIdentityPoolRoles } from "./get-identity-pool-roles.ts"
import { getOpenIdToken } from "./get-open-id-token.ts"
import { getPrincipalTagAttributeMap } from "./get-principal-tag-attribute-map.ts"
import { setIdentityPoolRoles } from "./set-identity-pool-roles.ts"
import { setPrincipalTagAttributeMap } from "./set-principal-tag-attribute-map.ts"

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
]
