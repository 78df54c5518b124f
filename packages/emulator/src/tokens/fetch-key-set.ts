import type { JSONWebKeySet } from "jose"
import { fetchJsonObject } from "./fetch-json-object.ts"
import { TokenProblem } from "./token-problem.ts"

export interface KeySetLocation {
  readonly issuer: string
  /** Where the issuer's documents are reachable: the issuer URL itself, or a stand-in for it. */
  readonly location: string
  readonly fetch: typeof globalThis.fetch
  readonly timeoutMs: number
}

/** Reads an issuer's discovery document, then the key set that it names. */
export async function fetchKeySet({ issuer, location, fetch, timeoutMs }: KeySetLocation): Promise<JSONWebKeySet> {
  const base = withoutSlash(location)
  const request = { fetch, signal: AbortSignal.timeout(timeoutMs) }
  const discovery = await fetchJsonObject(`${base}/.well-known/openid-configuration`, request)
  const { jwks_uri: keySetUrl } = discovery
  if (discovery.issuer !== issuer || typeof keySetUrl !== "string") throw new TokenProblem("KEYS_UNAVAILABLE")

  const keySet = await fetchJsonObject(relocate(keySetUrl, withoutSlash(issuer), base), request)
  if (!isKeySet(keySet)) throw new TokenProblem("KEYS_UNAVAILABLE")
  return keySet
}

function relocate(url: string, from: string, to: string): string {
  return url.startsWith(`${from}/`) ? to + url.slice(from.length) : url
}

function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url
}

function isKeySet(document: object): document is JSONWebKeySet {
  return "keys" in document && Array.isArray(document.keys)
}
