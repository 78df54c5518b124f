import { audienceGates, pinsAudience } from "../audience-gates.ts"
import { awsPages } from "../aws-pages.ts"
import type { Entrance } from "../entrances.ts"
import type { TrustRule } from "../trust-subject.ts"

export const tagSessionOpen: TrustRule = {
  code: "TAG_SESSION_OPEN",
  severity: "error",
  preset: "recommended",
  message: "sts:TagSession is allowed without the audience of sts:AssumeRoleWithWebIdentity.",
  risk: "A second way to bring tags in, which holds only as long as every other statement does. IAM doesn't check it.",
  fix: "Repeat the condition on the audience, or put both actions into one statement.",
  page: awsPages.sessionTags,
  check: ({ entrances }) =>
    entrances
      .filter(({ tags, assumes }) => tags && !assumes)
      .filter((entrance) => !hasAudienceOf(entrance, entrances))
      .map(({ statement }) => ({ path: statement.path })),
}

function hasAudienceOf(entrance: Entrance, all: readonly Entrance[]): boolean {
  const assuming = all.filter(({ assumes, issuer }) => assumes && issuer === entrance.issuer)
  const allowed = assuming.flatMap(audiences)
  const own = audiences(entrance)
  return own.length > 0 && (allowed.length === 0 || own.every((audience) => allowed.includes(audience)))
}

function audiences(entrance: Entrance): readonly string[] {
  const gates = audienceGates(entrance).filter((gate) => pinsAudience(gate, entrance.issuer))
  return gates.flatMap(({ patterns }) => patterns)
}
