import type { IssuerProfile } from "../issuers/issuer-profile.ts"
import { profileOf } from "../issuers/profile-of.ts"
import type { AccessModel, AllowRule } from "./access-model.ts"
import { claimsIn } from "./claims-in.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"
import { unknownName } from "./unknown-name.ts"

/** What is wrong with one rule of a role, beside its form. */
export function checkRule(model: AccessModel, rule: AllowRule, path: ModelPath): readonly ModelProblem[] {
  const { issuer: name } = rule
  const issuer = model.issuers[name]
  const hint = unknownName(name, Object.keys(model.issuers))
  if (!issuer) return [{ path: [...path, "issuer"], problem: `There is no issuer ${name}`, hint }]
  const profile = profileOf(name, issuer)
  return [
    ...checkSessionName(model, rule, path),
    ...(profile ? [...checkClaims(profile, { model, rule, path }), ...checkSubject(profile, rule, path)] : []),
  ]
}

function checkSessionName(
  { pool }: AccessModel,
  { session_name }: AllowRule,
  path: ModelPath,
): readonly ModelProblem[] {
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
  const { issuer, session_name = model.roles[String(path[1])]?.session_name ?? "", ...claims } = rule
  if (!known) return []
  return [...Object.keys(claims), ...claimsIn(session_name)]
    .filter((claim) => claim !== "sub" && !known.includes(claim) && !claim.startsWith("repo_property_"))
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
