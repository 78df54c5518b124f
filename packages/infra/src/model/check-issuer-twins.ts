import { profileOf } from "../issuers/profile-of.ts"
import { pascalCase } from "../plan/pascal-case.ts"
import type { AccessModel, IssuerModel } from "./access-model.ts"
import type { ModelProblem } from "./model-problem.ts"

/** Issuers that are one and the same, that are several, or that a template can't tell apart. */
export function checkIssuerTwins({ issuers }: AccessModel): readonly ModelProblem[] {
  const all = Object.entries(issuers)
  return all.flatMap(([name, issuer], index) => {
    const path = ["issuers", name]
    const before = all.slice(0, index)
    const same = before.find(([other, model]) => urlOf(other, model) === urlOf(name, issuer))
    const alike = before.find(([other]) => pascalCase(other) === pascalCase(name))
    return [
      ...(same
        ? [
            {
              path,
              problem: `${same[0]} has the same URL`,
              hint: "An account has one provider for it: make one issuer of both",
            },
          ]
        : []),
      ...(alike
        ? [{ path, problem: `${name} and ${alike[0]} can't be told apart in a template`, hint: "Rename one" }]
        : []),
      ...(severalIn(name, issuer)
        ? [{ path, problem: "Each organization of CircleCI has its own issuer", hint: "Make one issuer for each" }]
        : []),
    ]
  })
}

function urlOf(name: string, issuer: IssuerModel): string {
  return profileOf(name, issuer)?.url(issuer) ?? name
}

function severalIn(name: string, { kind = "oidc", organization_id }: IssuerModel): boolean {
  return [name, kind].includes("circleci") && organization_id !== undefined && typeof organization_id !== "string"
}
