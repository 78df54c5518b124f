import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { nativeClaims } from "../../claims/native-claims.ts"
import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { Entrance } from "../entrances.ts"
import { requestTag } from "../request-tag.ts"
import type { TrustRule } from "../trust-subject.ts"

const github = "token.actions.githubusercontent.com"
const standard = ["aud", "sub", "amr"]

export const keyNeverPresent: TrustRule = {
  code: "KEY_NEVER_PRESENT",
  severity: "warning",
  preset: "recommended",
  message: "A request with a token of {issuer} never has the key {key}.",
  risk: "The condition lets nobody in, or with IfExists, ForAllValues: and negated operators everybody.",
  fix: "With a pool, ask for a tag: aws:RequestTag/…. Without one, ask for a claim that STS has a key for.",
  page: awsPages.oidcKeys,
  check: ({ entrances }) =>
    entrances.flatMap((entrance) =>
      entrance.gates
        .filter(({ key }) => isNever(key, entrance))
        .map(({ firm, condition }) => ({
          path: condition.path,
          args: { ...conditionArgs(condition), issuer: entrance.issuer },
          severity: firm ? "warning" : "error",
        })),
    ),
}

/** Keys of tokens begin with the issuer, which has a dot in it; other keys begin with a service. */
function isNever(key: string, { issuer }: Entrance): boolean {
  if (requestTag(key) !== undefined) return issuer === github
  const [, keyIssuer, claim = ""] = /^([^:/]+\.[^:]+):(.+)$/.exec(key) ?? []
  if (keyIssuer === undefined) return false
  if (keyIssuer !== issuer.toLowerCase()) return true
  if (isCognitoIssuer(issuer)) return !standard.includes(claim)
  const native = nativeClaims(issuer)
  return native.length > 0 && ![...standard, ...native].includes(claim)
}
