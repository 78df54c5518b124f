import { tagBudget } from "@claimbridge/trust"
import { readableKeys } from "./readable-keys.ts"

type Tags = Readonly<Record<string, string>>
type Keys = ReadonlyMap<string, string>

/** What a job's tags cost, and which of their names are shortened for it. */
interface Abbreviated {
  /** Tag name → the key that it gets. */
  readonly keys: Keys
  readonly verdict: "fits" | "uncertain" | "refused"
}

/** Names of tags that count, whichever issuer has them. */
export interface TagNames {
  /** Those that the model gives: they stay. */
  readonly given: ReadonlySet<string>
  /** In lower case, since AWS doesn't tell them apart. No other tag may get one of these. */
  readonly all: ReadonlySet<string>
}

/** Shortens tag names until AWS's limit is no longer in sight: first to what people understand, to initials only if that is enough. */
export function abbreviateTags(claims: Tags, tags: Tags, names: TagNames): Abbreviated {
  const shortened = { claims, tags, names }
  const readable = shorten(shortened, new Map(), Object.entries(readableKeys))
  if (readable.verdict === "fits") return readable
  const initials = tagBudget(claims, tags).abbreviations.map(({ key, shorter }) => [key, shorter] as const)
  const shortest = shorten(shortened, readable.keys, initials)
  return shortest.verdict === "fits" ? shortest : readable
}

interface Shortened {
  readonly claims: Tags
  readonly tags: Tags
  readonly names: TagNames
}

function shorten(
  { claims, tags, names }: Shortened,
  before: Keys,
  shorter: Iterable<readonly [string, string]>,
): Abbreviated {
  const keys = new Map(before)
  const verdictNow = () => tagBudget(claims, renameTags(tags, keys)).verdict
  let verdict = verdictNow()
  for (const [name, key] of shorter) {
    if (verdict === "fits") break
    if (!Object.hasOwn(tags, name) || names.given.has(name) || names.all.has(key.toLowerCase())) continue
    keys.set(name, key)
    verdict = verdictNow()
  }
  return { keys, verdict }
}

function renameTags(tags: Tags, keys: Keys): Tags {
  return Object.fromEntries(Object.entries(tags).map(([name, claim]) => [keys.get(name) ?? name, claim]))
}
