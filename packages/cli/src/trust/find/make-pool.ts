import type { Pool } from "@claimbridge/trust"
import { issuerKindOf } from "./issuer-kind-of.ts"

/** What a text says of a pool, in the text's own types. */
export interface PoolFacts {
  readonly id: unknown
  readonly mapping: Readonly<Record<string, string>> | undefined
  readonly providers: unknown
  readonly allowClassicFlow: unknown
  readonly allowUnauthenticatedIdentities: unknown
  readonly developerProviderName: unknown
  readonly roleMappings: readonly string[]
}

/** A pool of what is known about it. Its account is that of its providers. */
export function makePool(facts: PoolFacts): Pool {
  const { id, mapping, developerProviderName: developer, roleMappings } = facts
  const classic = readFlag(facts.allowClassicFlow)
  const guests = readFlag(facts.allowUnauthenticatedIdentities)
  const providers = readTexts(facts.providers)
  const issuer = issuerKindOf(providers)
  const accountId = providers.map((provider) => /:iam::(\d{12}):oidc-provider\//.exec(provider)?.[1]).find(Boolean)
  return {
    ...(typeof id === "string" && { id }),
    ...(accountId !== undefined && { accountId }),
    ...(mapping && { mapping }),
    ...(providers.length > 0 && { providers }),
    ...(issuer !== undefined && { issuer }),
    ...(classic !== undefined && { allowClassicFlow: classic }),
    ...(guests !== undefined && { allowUnauthenticatedIdentities: guests }),
    ...(typeof developer === "string" && developer !== "" && { developerProviderName: developer }),
    ...(roleMappings.length > 0 && { roleMappings }),
  }
}

/** Flags of YAML are text here. */
function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === "true") return true
  return value === false || value === "false" ? false : undefined
}

function readTexts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.filter((item) => typeof item === "string")
}
