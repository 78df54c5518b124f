import { hasClaim } from "../issuers/has-claim.ts"
import type { IssuerProfile } from "../issuers/issuer-profile.ts"
import { profileOf } from "../issuers/profile-of.ts"
import type { AccessModel, AllowRule } from "./access-model.ts"
import { checkSessionName } from "./check-session-name.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"
import { sessionClaims } from "./session-claims.ts"
import { unknownName } from "./unknown-name.ts"

/** What is wrong with one rule of a role, beside its form. */
export function checkRule(model: AccessModel, rule: AllowRule, path: ModelPath): readonly ModelProblem[] {
  const { issuer: name } = rule
  const issuer = Object.hasOwn(model.issuers, name) ? model.issuers[name] : undefined
  const hint = unknownName(name, Object.keys(model.issuers))
  if (!issuer) return [{ path: [...path, "issuer"], problem: `There is no issuer ${name}`, hint }]
  const profile = profileOf(name, issuer)
  return [
    ...checkFlow(model, rule, path),
    ...(profile
      ? [
          ...checkClaims(profile, { model, rule, path }),
          ...checkSubject(profile, rule, path),
          ...checkSessionName(sessionClaims(model, rule, path), { profile, rule, path }),
        ]
      : []),
  ]
}

function checkFlow({ pool }: AccessModel, { session_name }: AllowRule, path: ModelPath): readonly ModelProblem[] {
  if (pool.flow !== "enhanced" || session_name === undefined) return []
  return [
    {
      path: [...path, "session_name"],
      problem: "In the enhanced flow, Amazon Cognito names the session",
      hint: "Remove it, or use the basic flow",
    },
  ]
}

interface CheckedRule {
  readonly model: AccessModel
  readonly rule: AllowRule
  readonly path: ModelPath
}

function checkClaims({ claims: known }: IssuerProfile, { model, rule, path }: CheckedRule): readonly ModelProblem[] {
  const { issuer, session_name: _, ...claims } = rule
  if (!known) return []
  return [...Object.keys(claims), ...sessionClaims(model, rule, path)]
    .filter((claim) => claim !== "sub" && !hasClaim(known, claim))
    .map((claim) => ({
      path: Object.hasOwn(claims, claim) ? [...path, claim] : path,
      problem: `Tokens of ${issuer} have no claim ${claim}`,
      hint: unknownName(claim, known),
    }))
}

/** Some claims are asked for by the subject that they are in. */
function checkSubject({ subject = [] }: IssuerProfile, rule: AllowRule, path: ModelPath): readonly ModelProblem[] {
  const inSubject = subject.filter((claim) => Object.hasOwn(rule, claim))
  if (!Object.hasOwn(rule, "sub") || inSubject.length === 0) return []
  return [
    {
      path: [...path, "sub"],
      problem: `The subject has ${inSubject.join(" and ")} in it`,
      hint: "Ask for one or the other",
    },
  ]
}
