import type { Refusal } from "./refusal.ts"
import { stsRefusals } from "./sts-refusals.ts"

const alike = [
  "PackedPolicyTooLarge",
  "MalformedPolicyDocument",
  "RegionDisabled",
  "ValidationError",
  "InvalidParameterValue",
]

/** Answers of STS to the credentials of one role that assume the next, most specific first. */
export const hopRefusals: readonly Refusal[] = [
  { name: "AccessDenied", words: /perform:? sts:TagSession/, code: "ERR_HOP_TAGS_DENIED" },
  { name: "AccessDenied", words: /sts:SetSourceIdentity|source identity/i, code: "ERR_HOP_SOURCE_IDENTITY_DENIED" },
  { name: "AccessDenied", code: "ERR_HOP_DENIED" },
  { name: "ExpiredToken", code: "ERR_STS_DENIED" },
  { name: "InvalidClientTokenId", code: "ERR_STS_DENIED" },
  { name: "SignatureDoesNotMatch", code: "ERR_STS_DENIED" },
  ...stsRefusals.filter(({ name }) => alike.includes(name)),
]
