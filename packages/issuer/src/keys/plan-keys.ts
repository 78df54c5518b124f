import type { KeyRecord } from "./key-record.ts"

/** What the keys of the ring are for at a time. */
export interface KeyPlan {
  /** The one that signs. Absent when there is none. */
  readonly signing?: KeyRecord
  /** What the key set has: to sign soon, signing, and those whose tokens may still be alive. */
  readonly published: readonly KeyRecord[]
  /** No token of theirs is alive any more. */
  readonly retired: readonly KeyRecord[]
}

/**
 * Decides from the records and the time alone, so that instances that see the same records do the same.
 *
 * A key signs until the next one begins, and stays published for `retireAfterMs` after that. The first one of all doesn't wait for its
 * time: a key that is published already beats one that nobody has seen yet.
 */
export function planKeys(records: readonly KeyRecord[], nowMs: number, retireAfterMs: number): KeyPlan {
  const alive = records.filter(({ endedMs }) => endedMs === undefined).sort(byBeginning)
  const signing = alive.findLast(({ signsFromMs }) => signsFromMs <= nowMs) ?? alive[0]
  const isRetired = (_record: KeyRecord, index: number): boolean => {
    const next = alive[index + 1]
    return next !== undefined && nowMs >= next.signsFromMs + retireAfterMs
  }
  return {
    ...(signing && { signing }),
    published: alive.filter((record, index) => !isRetired(record, index)),
    retired: alive.filter(isRetired),
  }
}

function byBeginning(one: KeyRecord, other: KeyRecord): number {
  return one.signsFromMs - other.signsFromMs || (one.keyId < other.keyId ? -1 : 1)
}
