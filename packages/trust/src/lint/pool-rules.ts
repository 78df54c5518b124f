import type { PoolRule } from "./pool-rule.ts"
import { claimIllegalAsTag } from "./rules/claim-illegal-as-tag.ts"
import { claimUnknown } from "./rules/claim-unknown.ts"
import { classicFlowUnset } from "./rules/classic-flow-unset.ts"
import { classicFlowWithRoleRules } from "./rules/classic-flow-with-role-rules.ts"
import { developerProvider } from "./rules/developer-provider.ts"
import { guestsAllowed } from "./rules/guests-allowed.ts"
import { mappingMissing } from "./rules/mapping-missing.ts"
import { mappingWithoutOwnerId } from "./rules/mapping-without-owner-id.ts"
import { providerArnTooLong } from "./rules/provider-arn-too-long.ts"
import { severalProviders } from "./rules/several-providers.ts"
import { tagKeyInvalid } from "./rules/tag-key-invalid.ts"

/** The rules for pools, in the order in which their findings are shown. */
export const poolRules: readonly PoolRule[] = [
  guestsAllowed,
  developerProvider,
  tagKeyInvalid,
  providerArnTooLong,
  classicFlowUnset,
  classicFlowWithRoleRules,
  severalProviders,
  mappingMissing,
  mappingWithoutOwnerId,
  claimUnknown,
  claimIllegalAsTag,
]
