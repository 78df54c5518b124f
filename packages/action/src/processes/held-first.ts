import type { CognitoCredentials } from "@claimbridge/core"

/** Gives credentials that are held already for the first half of their life, then those of the provider. */
export function heldFirst(
  held: CognitoCredentials | undefined,
  provider: () => Promise<CognitoCredentials>,
  now: () => Date,
): () => Promise<CognitoCredentials> {
  const beginMs = now().getTime()
  const halfMs = held ? (held.expiration.getTime() - beginMs) / 2 : 0
  return async () => {
    const ageMs = now().getTime() - beginMs
    return held && ageMs >= 0 && ageMs < halfMs ? held : provider()
  }
}
