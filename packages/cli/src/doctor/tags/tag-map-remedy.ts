import { arnOfProvider } from "../aws/arn-of-provider.ts"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { readValue } from "../reading.ts"
import { mendTagMap } from "./mend-tag-map.ts"

/** Of IdentityProviderName, in characters. */
const maxProviderNameLength = 128

/** Sets the mended map of tags, whole; empty when there is nothing to mend. */
export function tagMapRemedy(facts: Facts): readonly Remedy[] {
  const { aws, login, target } = facts
  const accountId = readValue(aws.caller)?.accountId
  const tags = mendTagMap(facts)
  if (tags === undefined || accountId === undefined || login === undefined) return []
  const arn = arnOfProvider(target.region, accountId, login)
  if (arn.length > maxProviderNameLength) return []
  const input = {
    IdentityPoolId: target.poolId,
    IdentityProviderName: arn,
    UseDefaults: false,
    PrincipalTags: tags,
  }
  const change = {
    service: "cognito-identity",
    operation: "SetPrincipalTagAttributeMap",
    region: target.region,
    input,
  } as const
  return [{ on: "aws", change }]
}
