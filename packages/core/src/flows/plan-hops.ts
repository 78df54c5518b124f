import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { hopsOf } from "../options/hops-of.ts"
import type { RoleHop } from "../options/role-hop.ts"
import type { RoleOptions } from "../options/role-options.ts"
import { tagSources } from "../options/tag-sources.ts"
import { renderSessionName } from "../session-name.ts"
import type { Claims } from "../token/decode-claims.ts"
import { principalTags } from "./principal-tags.ts"

/** What the hops of a chain are made of. */
export interface ChainFacts {
  readonly role: RoleOptions
  /** The first role's session name. */
  readonly roleSessionName: string
  /** What the CI's token says: session names are made of it. */
  readonly claims: Claims
  /** What the token says that the first role is assumed with: tags are made of it. */
  readonly sentClaims: Claims
}

/** A hop with its name and tags filled in. */
export interface PlannedHop extends Omit<RoleHop, "tags"> {
  readonly fromRoleArn: string
  readonly roleSessionName: string
  readonly tags: readonly { readonly Key: string; readonly Value: string }[]
}

/**
 * Fills names and tags into the hops, before the first role is assumed.
 *
 * @throws {ClaimbridgeError} `ERR_CHAIN_TAG_MISSING` when the token lacks a tag; `ERR_CLAIM_MISSING`,
 *   `ERR_SESSION_NAME_INVALID` when a session name cannot be made.
 */
export function planHops({ role, roleSessionName, claims, sentClaims }: ChainFacts): readonly PlannedHop[] {
  const hops = hopsOf(role.chain)
  const known = principalTags(sentClaims)
  return hops.map((hop, at) => ({
    ...hop,
    fromRoleArn: hops[at - 1]?.roleArn ?? role.roleArn,
    roleSessionName: hop.roleSessionName ? renderSessionName(hop.roleSessionName, claims) : roleSessionName,
    tags: tagSources(hop.tags).map(([Key, source]) => ({ Key, Value: tagValue({ source, known, hop }) })),
  }))
}

interface TagSource {
  readonly source: string
  readonly known: ReadonlyMap<string, string>
  readonly hop: RoleHop
}

function tagValue({ source, known, hop }: TagSource): string {
  const value = known.get(source) ?? derivedValue(source, known)
  if (value !== undefined) return value
  const tags = [...known.keys()]
  throw new ClaimbridgeError("ERR_CHAIN_TAG_MISSING", { tag: source, tags, roleArn: hop.roleArn })
}

/** `repository_name` is not a claim of GitHub's, but what follows the slash in one. */
function derivedValue(source: string, known: ReadonlyMap<string, string>): string | undefined {
  if (source !== "repository_name") return undefined
  const [, name, ...more] = known.get("repository")?.split("/") ?? []
  return name && more.length === 0 ? name : undefined
}
