import type { Issuer } from "../issuers/issuer.ts"
import type { AccessModel, AllowRule, TagsModel } from "../model/access-model.ts"
import { claimsIn } from "../model/claims-in.ts"
import { tagName } from "./tag-name.ts"

type KnownIssuer = Pick<Issuer, "name" | "owner" | "claims" | "subject">

/** Tag name → claim of one issuer: those of the model, and those that its rules need beside. */
export function namedTags(model: AccessModel, issuer: KnownIssuer): Readonly<Record<string, string>> {
  const own = model.issuers[issuer.name]?.tags
  const named = entriesOf(own ?? model.tags ?? []).filter(([, claim]) => own || isClaimOf(issuer, claim))
  const known = new Set(named.map(([, claim]) => claim))
  const missing = [...new Set(neededClaims(model, issuer))].filter((claim) => !known.has(claim))
  const taken = new Set(named.map(([name]) => name))
  return Object.fromEntries([...named, ...missing.map((claim) => [freeName(claim, taken), claim])])
}

/** The model may have given the name to another claim. */
function freeName(claim: string, taken: ReadonlySet<string>): string {
  const name = tagName(claim)
  return taken.has(name) ? `${name}_claim` : name
}

function entriesOf(tags: TagsModel): readonly (readonly [name: string, claim: string])[] {
  if (!isList(tags)) return Object.entries(tags)
  return tags.map((claim) => [tagName(claim), claim])
}

function isList(tags: TagsModel): tags is readonly string[] {
  return Array.isArray(tags)
}

/** The model's tags are for every issuer that has such a claim. */
function isClaimOf({ claims }: KnownIssuer, claim: string): boolean {
  return claims === undefined || claims.includes(claim) || claim.startsWith("repo_property_")
}

function neededClaims({ roles }: AccessModel, { name, owner, subject }: KnownIssuer): readonly string[] {
  const rules = Object.values(roles).flatMap(({ allow = [], session_name }) =>
    allow.filter(({ issuer }) => issuer === name).map((rule) => claimsOf(rule, session_name)),
  )
  return [...(owner ? [owner.claim] : []), ...rules.flat()].filter(
    (claim) => claim !== "sub" && !subject.includes(claim),
  )
}

function claimsOf({ issuer: _, session_name, ...claims }: AllowRule, roleSessionName = ""): readonly string[] {
  return [...Object.keys(claims), ...claimsIn(session_name ?? roleSessionName)]
}
