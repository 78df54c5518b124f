import type { Issuer } from "../issuers/issuer.ts"
import { textsOf } from "../issuers/texts-of.ts"
import type { AllowRule, RoleModel } from "../model/access-model.ts"
import type { Rule } from "./rule.ts"

/** The rules of a role, each with what its issuer asks of every job. */
export function readRules(key: string, role: RoleModel, issuers: ReadonlyMap<string, Issuer>): readonly Rule[] {
  return (role.allow ?? []).map((rule, index) => {
    const { issuer, session_name = role.session_name } = rule
    return {
      path: ["roles", key, "allow", index],
      issuer,
      claims: readClaims(rule, issuers.get(issuer)),
      ...(session_name !== undefined && { sessionName: session_name }),
    }
  })
}

/** A rule may ask for one of several owners itself. */
function readClaims({ issuer: _, session_name: __, ...claims }: AllowRule, issuer: Issuer | undefined): Rule["claims"] {
  const own = Object.entries(claims).flatMap(([claim, values]) =>
    values === undefined ? [] : [[claim, textsOf(values)] as const],
  )
  const { owner } = issuer ?? {}
  const wanted = owner && !Object.hasOwn(claims, owner.claim) ? [[owner.claim, owner.values] as const] : []
  return new Map([...wanted, ...own])
}
