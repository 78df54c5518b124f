import type { Clock } from "../clock.ts"
import { IssuerError } from "../issuer-error.ts"
import type { SharedStorage } from "../storage/shared-storage.ts"
import type { KeyRecord } from "./key-record.ts"
import { createKeyRecords, type KeyRecords } from "./key-records.ts"
import type { KeySource } from "./key-source.ts"
import type { KeyTimes } from "./key-times.ts"
import { createOpenSigners, type OpenSigners } from "./open-signers.ts"
import { type KeyPlan, planKeys } from "./plan-keys.ts"
import type { Signer } from "./signer.ts"

/** The keys of the issuer, as all instances see them. */
export interface KeyRing {
  /** The signer of now. The first call ever makes the first key. */
  signer(): Promise<Signer>
  /** Reads the storage again, whenever it last did; once for all who ask meanwhile. */
  refresh(): Promise<void>
  /** The keys of the key set. */
  published(): Promise<readonly KeyRecord[]>
  /** Publishes the next key; it signs once every cache has it. */
  rotate(): Promise<KeyRecord>
  /** Takes a key out of the key set at once. */
  withdraw(keyId: string): Promise<void>
}

export interface KeyRingParts {
  readonly storage: SharedStorage
  readonly keys: KeySource
  readonly times: KeyTimes
  readonly clock: Clock
  /** Gets what kept a retired key from being cleared away. Nothing waits for that: it is tried again. */
  readonly onError: (error: unknown) => void
}

/** A ring whose state is all in the storage and the key source. */
export function createKeyRing({ storage, keys, times, clock, onError }: KeyRingParts): KeyRing {
  const records = createKeyRecords(storage, clock, times.refreshMs)
  const signers = createOpenSigners(keys)
  const ring = { records, signers, keys, times, clock, onError, unwritten: [] }
  let starting: Promise<KeyRecord> | undefined
  let refreshing: Promise<unknown> | undefined

  async function signing(): Promise<KeyRecord> {
    const current = await plan(ring)
    if (current.signing) return current.signing
    starting ??= addKey(ring, clock.now()).finally(() => {
      starting = undefined
    })
    return starting
  }

  return {
    signer: async () => signers.get((await signing()).keyId),
    async refresh() {
      refreshing ??= records.read().finally(() => {
        refreshing = undefined
      })
      await refreshing
    },
    async published() {
      const current = await plan(ring)
      if (current.signing) return current.published
      await signing().catch(ignoreNoNextKey)
      return (await plan(ring)).published
    },
    async rotate() {
      await signing()
      return addKey(ring, clock.now() + times.publishBeforeMs)
    },
    async withdraw(keyId) {
      const record = (await records.read()).find((candidate) => candidate.keyId === keyId)
      if (!record || record.endedMs !== undefined) {
        throw new IssuerError("ERR_KEY_UNKNOWN", "No such key is published.")
      }
      await endKey(ring, record)
    },
  }
}

interface RingParts extends Pick<KeyRingParts, "keys" | "times" | "clock" | "onError"> {
  readonly records: KeyRecords
  readonly signers: OpenSigners
  /** Keys that were made, but couldn't be recorded. The next attempt takes one of them, so that a failing storage doesn't pile up keys. */
  readonly unwritten: Signer[]
}

/** When the last key was withdrawn, verifiers have to read just that: a key set without it. */
function ignoreNoNextKey(error: unknown): void {
  if (!(error instanceof IssuerError) || error.code !== "ERR_NO_NEXT_KEY") throw error
}

async function plan(ring: RingParts): Promise<KeyPlan> {
  const current = planKeys(await ring.records.list(), ring.clock.now(), ring.times.retireAfterMs)
  for (const record of current.retired) await endKey(ring, record).catch(ring.onError)
  return current
}

async function addKey({ records, keys, unwritten }: RingParts, signsFromMs: number): Promise<KeyRecord> {
  const used = new Set((await records.read()).map(({ keyId }) => keyId))
  const made = unwritten.pop()
  const signer = made && !used.has(made.keyId) ? made : await keys.next(used)
  const { keyId, algorithm, publicJwk } = signer
  const record = { keyId, algorithm, publicJwk, signsFromMs }
  try {
    await records.write(record)
  } catch (error) {
    unwritten.push(signer)
    throw error
  }
  return record
}

/** The private key goes last: should that fail, the record says already that it is not to be used. */
async function endKey({ records, signers, clock }: RingParts, record: KeyRecord): Promise<void> {
  await records.write({ ...record, endedMs: clock.now() })
  await signers.forget(record.keyId)
}
