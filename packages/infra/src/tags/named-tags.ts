import { hasClaim } from "../issuers/has-claim.ts"
import type { Issuer } from "../issuers/issuer.ts"
import type { AccessModel, AllowRule, TagsModel } from "../model/access-model.ts"
import { claimsIn } from "../model/claims-in.ts"
import { isTagList } from "./is-tag-list.ts"
import { tagName } from "./tag-name.ts"

type KnownIssuer = Pick<Issuer, "name" | "owner" | "claims" | "subject">

/** Tag name → claim of one issuer: those of the model, and those that its rules need beside. */
export function namedTags(model: AccessModel, issuer: KnownIssuer): Readonly<Record<string, string>> {
  const own = model.issuers[issuer.name]?.tags
  const named = entriesOf(own ?? model.tags ?? []).filter(([, claim]) => own || hasClaim(issuer.claims, claim))
  const known = new Set(named.map(([, claim]) => claim))
  const missing = [...new Set(neededClaims(model, issuer))].filter((claim) => !known.has(claim))
  const tags = new Map(named)
  for (const claim of missing) tags.set(freeName(claim, tags), claim)
  return Object.fromEntries(tags)
}

/** The name may be that of another claim, by the model's will or by its own last part. */
function freeName(claim: string, taken: ReadonlyMap<string, string>): string {
  const name = tagName(claim)
  if (!taken.has(name)) return name
  return claim === name ? `${name}_claim` : claim
}

function entriesOf(tags: TagsModel): readonly (readonly [name: string, claim: string])[] {
  if (!isTagList(tags)) return Object.entries(tags)
  return tags.map((claim) => [tagName(claim), claim])
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
