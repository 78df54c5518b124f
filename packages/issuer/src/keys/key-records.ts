import type { Clock } from "../clock.ts"
import type { SharedStorage } from "../storage/shared-storage.ts"
import { isKeyRecord, type KeyRecord } from "./key-record.ts"

/** The keys of the ring in the storage. Each is a record of its own, so that instances need no lock. */
export interface KeyRecords {
  /** At most `refreshMs` old; up to five minutes when the storage can't be read, so that its failure doesn't take the key set along. */
  list(): Promise<readonly KeyRecord[]>
  /** As they are now. */
  read(): Promise<readonly KeyRecord[]>
  write(record: KeyRecord): Promise<void>
}

interface Reading {
  readonly atMs: number
  readonly records: Promise<readonly KeyRecord[]>
}

const maxStaleMs = 300_000

/** Reads the records again every `refreshMs`, and after each change of our own. */
export function createKeyRecords(storage: SharedStorage, clock: Clock, refreshMs: number): KeyRecords {
  let latest: Reading | undefined
  let lastGood: Reading | undefined

  async function read(): Promise<readonly KeyRecord[]> {
    const reading = { atMs: clock.now(), records: readRecords(storage) }
    latest = reading
    try {
      const records = await reading.records
      lastGood = reading
      return records
    } catch (error) {
      if (latest === reading) latest = undefined
      throw error
    }
  }

  const isWithin = (reading: Reading | undefined, ms: number): reading is Reading =>
    reading !== undefined && Math.abs(clock.now() - reading.atMs) < ms

  return {
    read,
    async list() {
      if (isWithin(latest, refreshMs)) return latest.records
      return read().catch((error: unknown) => {
        if (isWithin(lastGood, maxStaleMs)) return lastGood.records
        throw error
      })
    },
    async write(record) {
      await storage.setItem(`keys:${record.keyId}`, record)
      latest = undefined
      lastGood = undefined
    },
  }
}

/** A record that another instance is just writing is seen the next time. */
async function readRecords(storage: SharedStorage): Promise<readonly KeyRecord[]> {
  const names = await storage.getKeys("keys")
  const values = await Promise.all(names.map((name) => storage.getItem(name)))
  return values.filter(isKeyRecord)
}
