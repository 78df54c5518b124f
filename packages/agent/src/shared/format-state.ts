import type { CognitoCredentials } from "@claimbridge/core"
import type { CachedState } from "./cached-state.ts"

/** Writes the text of a cache file. */
export function formatState({ held, failure, backOff }: CachedState, key: string): string {
  const kept = held && { ...held, credentials: pick(held.credentials) }
  return JSON.stringify({ version: 1, key, held: kept, failure, backOff })
}

function pick(credentials: CognitoCredentials): Partial<CognitoCredentials> {
  const { accessKeyId, secretAccessKey, sessionToken, expiration, accountId, identityId } = credentials
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration,
    ...(accountId !== undefined && { accountId }),
    ...(identityId !== undefined && { identityId }),
  }
}
