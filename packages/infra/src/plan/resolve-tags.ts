import type { Issuer } from "../issuers/issuer.ts"
import { knownClaims } from "../issuers/known-claims.ts"
import type { AccessModel, IssuerModel } from "../model/access-model.ts"
import { abbreviateTags, type TagNames } from "../tags/abbreviate-tags.ts"
import { isTagList } from "../tags/is-tag-list.ts"
import { longestArn } from "../tags/longest-arn.ts"
import { namedTags } from "../tags/named-tags.ts"
import { sampleClaims } from "../tags/sample-claims.ts"
import type { Note, PlanContext } from "./plan-context.ts"

type BareIssuer = Omit<Issuer, "mapping">
type Tags = Readonly<Record<string, string>>

/** Gives every issuer its tags, under names short enough. */
export function resolveTags(
  model: AccessModel,
  issuers: readonly BareIssuer[],
): Pick<PlanContext, "issuers" | "tagKeys" | "notes"> {
  const named = issuers.map((issuer) => ({ issuer, tags: namedTags(model, issuer) }))
  const names = {
    given: givenNames(model),
    all: new Set(named.flatMap(({ tags }) => Object.keys(tags).map((name) => name.toLowerCase()))),
  }
  const shortened = named.map(({ issuer, tags }) =>
    shorten(issuer, tags, { issuer: model.issuers[issuer.name], names }),
  )
  const keys = new Map(shortened.flatMap((each) => [...each.keys]))
  const resolved = named.map(({ issuer, tags }) => ({ ...issuer, mapping: hasMap(issuer) ? rename(tags, keys) : {} }))
  return {
    issuers: new Map(resolved.map((issuer) => [issuer.name, issuer])),
    tagKeys: new Map(named.flatMap(({ tags }) => Object.keys(tags)).map((name) => [name, keys.get(name) ?? name])),
    notes: [...shortened.flatMap(({ notes }) => notes), ...named.flatMap(({ issuer, tags }) => leftOut(issuer, tags))],
  }
}

interface Shortened {
  readonly keys: ReadonlyMap<string, string>
  readonly notes: readonly Note[]
}

/** Names that the model gives, as keys of a map. */
function givenNames({ tags, issuers }: AccessModel): ReadonlySet<string> {
  const all = [tags, ...Object.values(issuers).map((issuer) => issuer.tags)]
  return new Set(all.flatMap((each) => (each === undefined || isTagList(each) ? [] : Object.keys(each))))
}

interface ShorteningFacts {
  readonly issuer: IssuerModel | undefined
  readonly names: TagNames
}

/** What tags cost is known of GitHub's tokens only. */
function shorten({ name, claims }: BareIssuer, tags: Tags, { issuer = {}, names }: ShorteningFacts): Shortened {
  if (claims !== knownClaims.github) return { keys: new Map(), notes: [] }
  const { keys, verdict } = abbreviateTags(sampleClaims(issuer), tags, names)
  const list = [...keys].map(([tag, shorter]) => `${tag} is ${shorter}`).join(", ")
  return {
    keys,
    notes: [
      ...(keys.size > 0
        ? [
            {
              code: "TAGS_ABBREVIATED" as const,
              message: `Tags of ${name} have shorter keys, since AWS limits their size: ${list}`,
            },
          ]
        : []),
      ...(verdict === "fits"
        ? []
        : [
            {
              code: "TAGS_NEAR_LIMIT" as const,
              message: `The tags of ${name} come near AWS's limit: leave out some, or look at PackedPolicySize of a real job`,
            },
          ]),
    ],
  }
}

function rename(tags: Tags, keys: ReadonlyMap<string, string>): Tags {
  return Object.fromEntries(Object.entries(tags).map(([name, claim]) => [keys.get(name) ?? name, claim]))
}

function hasMap({ arn }: BareIssuer): boolean {
  return arn.length <= longestArn
}

function leftOut(issuer: BareIssuer, tags: Tags): readonly Note[] {
  if (hasMap(issuer) || Object.keys(tags).length === 0) return []
  const message = `${issuer.name} has no tags: the ARN of its provider has ${issuer.arn.length} characters, and a map of tags takes ${longestArn}`
  return [{ code: "TAGS_LEFT_OUT", message }]
}
