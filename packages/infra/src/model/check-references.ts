import { isIssuerName } from "../issuers/is-issuer-name.ts"
import { issuerProfiles } from "../issuers/issuer-profiles.ts"
import { profileOf } from "../issuers/profile-of.ts"
import type { AccessModel, IssuerModel } from "./access-model.ts"
import { checkIssuerTwins } from "./check-issuer-twins.ts"
import { checkRole } from "./check-role.ts"
import { checkTagClaims } from "./check-tag-claims.ts"
import { checkWritable } from "./check-writable.ts"
import type { ModelProblem } from "./model-problem.ts"
import { unknownName } from "./unknown-name.ts"

const everyIssuer: readonly (keyof IssuerModel)[] = ["kind", "audiences", "provider", "tags"]

/** Names in a model that nothing has, and keys that don't go together. */
export function checkReferences(model: AccessModel): readonly ModelProblem[] {
  return [
    ...checkPool(model),
    ...Object.entries(model.issuers).flatMap(([name, issuer]) => checkIssuer(name, issuer)),
    ...checkIssuerTwins(model),
    ...checkTagClaims(model),
    ...checkWritable(model),
    ...Object.keys(model.roles).flatMap((name) => checkRole(model, name)),
    ...checkMentions(model),
  ]
}

function checkPool({ pool: { id, region } }: AccessModel): readonly ModelProblem[] {
  const isKnown = !/^(?:eusc|us-iso)/.test(region)
  return [
    ...(isKnown
      ? []
      : [
          {
            path: ["pool", "region"],
            problem: `What Amazon Cognito is called in ${region} isn't known`,
            hint: "Choose a region of another partition",
          },
        ]),
    ...(id === undefined || id.startsWith(`${region}:`)
      ? []
      : [{ path: ["pool", "id"], problem: `The pool ${id} isn't in ${region}`, hint: "Correct the region or the id" }]),
  ]
}

function checkIssuer(name: string, issuer: IssuerModel): readonly ModelProblem[] {
  const path = ["issuers", name]
  const profile = profileOf(name, issuer)
  if (!profile) {
    const kinds = Object.keys(issuerProfiles)
    return [{ path, problem: `${name} is no kind of issuer`, hint: `Add a kind: ${kinds.join(", ")}` }]
  }
  const kind = issuer.kind ?? (isIssuerName(name) ? name : "oidc")
  const known = [...everyIssuer, ...profile.keys]
  return [
    ...Object.keys(issuer)
      .filter((key) => !known.some((each) => each === key))
      .map((key) => ({
        path: [...path, key],
        problem: `An issuer of kind ${kind} has no ${key}`,
        hint: `It has ${known.join(", ")}`,
      })),
    ...profile.required
      .filter((key) => issuer[key] === undefined)
      .map((key) => ({ path, problem: `Lacks ${key}`, hint: `An issuer of kind ${kind} needs it` })),
  ]
}

/** What tests and acceptances name. */
function checkMentions({ tests = [], accept = [], roles, issuers }: AccessModel): readonly ModelProblem[] {
  const mentions = [
    ...tests.map(({ role }, index) => ({ path: ["tests", index, "role"], name: role, known: Object.keys(roles) })),
    ...tests.map(({ issuer }, index) => ({
      path: ["tests", index, "issuer"],
      name: issuer,
      known: Object.keys(issuers),
    })),
    ...accept.map(({ role }, index) => ({ path: ["accept", index, "role"], name: role, known: Object.keys(roles) })),
  ]
  return mentions.flatMap(({ path, name, known }) =>
    name === undefined || known.includes(name)
      ? []
      : [{ path, problem: `There is no ${path.at(-1)} ${name}`, hint: unknownName(name, known) }],
  )
}
