import { AwsError } from "../../wire/aws-error.ts"
import type { Pool } from "../../world/pool.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { describeTagMap, type TagMapAddress } from "./describe-tag-map.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { booleanShape } from "./input/boolean-shape.ts"
import { limits } from "./input/limits.ts"
import type { StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"

interface Input extends TagMapAddress {
  readonly UseDefaults?: boolean
  readonly PrincipalTags?: StringMap
}

const shape = structureShape<Input>(
  {
    IdentityPoolId: limits.identityPoolId,
    IdentityProviderName: limits.providerName,
    UseDefaults: booleanShape,
    PrincipalTags: limits.principalTags,
  },
  ["IdentityPoolId", "IdentityProviderName"],
)

/**
 * Open: a provider that isn't on the pool, and tags given together with the defaults; both are refused. Open too: the
 * 460 bytes that the console speaks of; nothing counts them here.
 */
export const setPrincipalTagAttributeMap: Operation = {
  name: "SetPrincipalTagAttributeMap",
  signed: true,
  run(context, input) {
    const wanted = readInput(shape, input)
    const pool = findManagedPool(context, "SetPrincipalTagAttributeMap", wanted.IdentityPoolId)
    checkWanted(pool, wanted)

    const map = { useDefaults: wanted.UseDefaults ?? false, tags: wanted.PrincipalTags ?? {} }
    pool.principalTagMaps.set(wanted.IdentityProviderName, map)
    return describeTagMap(wanted, map)
  },
}

function checkWanted(pool: Pool, { IdentityProviderName, UseDefaults = false, PrincipalTags = {} }: Input): void {
  if (!pool.openIdConnectProviderArns.includes(IdentityProviderName)) {
    throw new AwsError("InvalidParameterException", "Please provide a valid public provider.")
  }
  if (UseDefaults && Object.keys(PrincipalTags).length > 0) {
    throw new AwsError("InvalidParameterException", "PrincipalTags can't be set together with UseDefaults.")
  }
}
