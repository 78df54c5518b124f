import type { ActionVerdict, Trap } from "./explanation.ts"
import type { PreparedRequest } from "./request/prepared-request.ts"
import { caseDiffers } from "./traps/case-differs.ts"
import { claimNotInEveryJob } from "./traps/claim-not-in-every-job.ts"
import type { ConditionTrap } from "./traps/condition-trap.ts"
import { holdsWithoutKey } from "./traps/holds-without-key.ts"
import { immutableSubject } from "./traps/immutable-subject.ts"
import { keyNeverThere } from "./traps/key-never-there.ts"
import { nameMayHaveChanged } from "./traps/name-may-have-changed.ts"
import { roleTagShinesThrough } from "./traps/role-tag-shines-through.ts"
import { sessionNameFixed } from "./traps/session-name-fixed.ts"
import { starIsLiteral } from "./traps/star-is-literal.ts"
import { subjectOfOtherJob } from "./traps/subject-of-other-job.ts"
import { tagNameDiffers } from "./traps/tag-name-differs.ts"
import { wildcardWithoutDelimiter } from "./traps/wildcard-without-delimiter.ts"

const conditionTraps: readonly ConditionTrap[] = [
  immutableSubject,
  subjectOfOtherJob,
  tagNameDiffers,
  claimNotInEveryJob,
  nameMayHaveChanged,
  keyNeverThere,
  holdsWithoutKey,
  starIsLiteral,
  caseDiffers,
  wildcardWithoutDelimiter,
  sessionNameFixed,
]

/** Every trap that the conditions about this principal meet, in the order of the document, then those of the request. */
export function findTraps({ source, refusals }: PreparedRequest, actions: readonly ActionVerdict[]): readonly Trap[] {
  const statements = actions[0]?.statements ?? []
  const conditions = statements
    .filter(({ principal }) => principal?.matched !== false)
    .flatMap((statement) => statement.conditions)
  const illegal = refusals.filter(({ code }) => code === "TAG_VALUE_ILLEGAL")
  return [
    ...conditions.flatMap((condition) => conditionTraps.flatMap((find) => find(condition, source) ?? [])),
    ...illegal.map(({ facts }): Trap => ({ code: "TAG_VALUE_ILLEGAL", facts })),
    ...roleTagShinesThrough(source),
  ]
}
