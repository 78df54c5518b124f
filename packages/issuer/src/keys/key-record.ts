import { isRecord } from "../is-record.ts"
import { isPublicJwk } from "./is-public-jwk.ts"
import type { PublicJwk, SigningAlgorithm } from "./signer.ts"

/** A key of the ring, as the storage has it. Once written, it only ever ends. */
export interface KeyRecord {
  readonly keyId: string
  readonly algorithm: SigningAlgorithm
  readonly publicJwk: PublicJwk
  /** From when on it signs, in milliseconds since the epoch. */
  readonly signsFromMs: number
  /** Set when it was retired or withdrawn; the record stays, so that the key is never taken anew. */
  readonly endedMs?: number
}

/** Whether what the storage has is a key of the ring. */
export function isKeyRecord(value: unknown): value is KeyRecord {
  if (!isRecord(value)) return false
  const { keyId, algorithm, publicJwk, signsFromMs, endedMs } = value
  const isEndTime = endedMs === undefined || Number.isFinite(endedMs)
  const isAlgorithm = algorithm === "RS256" || algorithm === "ES256"
  return typeof keyId === "string" && isAlgorithm && isPublicJwk(publicJwk) && Number.isFinite(signsFromMs) && isEndTime
}
