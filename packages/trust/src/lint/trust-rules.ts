import { absentKeyAllowed } from "./rules/absent-key-allowed.ts"
import { actorAsGate } from "./rules/actor-as-gate.ts"
import { audienceMissing } from "./rules/audience-missing.ts"
import { audienceNotPinned } from "./rules/audience-not-pinned.ts"
import { audienceOtherPool } from "./rules/audience-other-pool.ts"
import { authenticatedOnly } from "./rules/authenticated-only.ts"
import { authorTextAsGate } from "./rules/author-text-as-gate.ts"
import { chainTagsOpen } from "./rules/chain-tags-open.ts"
import { codeNotPinned } from "./rules/code-not-pinned.ts"
import { guestsTrusted } from "./rules/guests-trusted.ts"
import { keyNeverPresent } from "./rules/key-never-present.ts"
import { negatedInAllow } from "./rules/negated-in-allow.ts"
import { ownerByName } from "./rules/owner-by-name.ts"
import { ownerOpen } from "./rules/owner-open.ts"
import { ownerUnknown } from "./rules/owner-unknown.ts"
import { policyTooLong } from "./rules/policy-too-long.ts"
import { principalAnyone } from "./rules/principal-anyone.ts"
import { providerNotPinned } from "./rules/provider-not-pinned.ts"
import { pullRequestsAllowed } from "./rules/pull-requests-allowed.ts"
import { refusedByIam } from "./rules/refused-by-iam.ts"
import { roleTagCollision } from "./rules/role-tag-collision.ts"
import { sessionNameFree } from "./rules/session-name-free.ts"
import { tagNotMapped } from "./rules/tag-not-mapped.ts"
import { tagSessionMissing } from "./rules/tag-session-missing.ts"
import { tagSessionOpen } from "./rules/tag-session-open.ts"
import { variablesWithoutVersion } from "./rules/variables-without-version.ts"
import { workflowRefOpen } from "./rules/workflow-ref-open.ts"
import type { TrustRule } from "./trust-subject.ts"

/** The rules for trust policies, in the order in which their findings are shown. */
export const trustRules: readonly TrustRule[] = [
  principalAnyone,
  audienceMissing,
  audienceNotPinned,
  audienceOtherPool,
  tagSessionOpen,
  ownerOpen,
  authenticatedOnly,
  ownerUnknown,
  guestsTrusted,
  refusedByIam,
  policyTooLong,
  tagSessionMissing,
  variablesWithoutVersion,
  tagNotMapped,
  keyNeverPresent,
  ownerByName,
  absentKeyAllowed,
  pullRequestsAllowed,
  actorAsGate,
  authorTextAsGate,
  workflowRefOpen,
  chainTagsOpen,
  roleTagCollision,
  codeNotPinned,
  providerNotPinned,
  negatedInAllow,
  sessionNameFree,
]
