import { maxIdentities } from "./max-identities.ts"

/** The text of a file with the latest identities. */
export function formatIdentities(identities: ReadonlyMap<string, string>): string {
  const latest = [...identities].slice(-maxIdentities)
  return `${JSON.stringify({ version: 1, identities: Object.fromEntries(latest) }, undefined, 1)}\n`
}
