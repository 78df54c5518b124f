import { describe, expect, it } from "vitest"
import type { KeyRecord } from "../../src/keys/key-record.ts"
import { planKeys } from "../../src/keys/plan-keys.ts"

const publicJwk = { kty: "EC", crv: "P-256", x: "x", y: "y" } as const
const record = (keyId: string, signsFromMs: number, endedMs?: number): KeyRecord => ({
  keyId,
  algorithm: "ES256",
  publicJwk,
  signsFromMs,
  ...(endedMs !== undefined && { endedMs }),
})

const two = [record("second", 2000), record("first", 1000)]

describe("planKeys", () => {
  it.each([
    { name: "nothing when there is no key", records: [], nowMs: 0, expected: [undefined, [], []] },
    {
      name: "publishes a key before it signs",
      records: two,
      nowMs: 1999,
      expected: ["first", ["first", "second"], []],
    },
    {
      name: "signs with the next key from its time on",
      records: two,
      nowMs: 2000,
      expected: ["second", ["first", "second"], []],
    },
    {
      name: "keeps the one before until its last token is dead",
      records: two,
      nowMs: 2499,
      expected: ["second", ["first", "second"], []],
    },
    {
      name: "retires the one before then",
      records: two,
      nowMs: 2500,
      expected: ["second", ["second"], ["first"]],
    },
    {
      name: "signs with the next key early when the one that signs is withdrawn",
      records: [record("first", 1000, 1500), record("second", 2000), record("third", 3000)],
      nowMs: 1999,
      expected: ["second", ["second", "third"], []],
    },
    {
      name: "goes back to the key before when the one that signs is withdrawn",
      records: [record("first", 1000), record("second", 2000, 2100)],
      nowMs: 2600,
      expected: ["first", ["first"], []],
    },
    {
      name: "decides by the id between keys of the same time",
      records: [record("b", 1000), record("a", 1000)],
      nowMs: 1000,
      expected: ["b", ["a", "b"], []],
    },
  ])("$name", ({ records, nowMs, expected }) => {
    const { signing, published, retired } = planKeys(records, nowMs, 500)
    const ids = (keys: readonly KeyRecord[]): string[] => keys.map(({ keyId }) => keyId)
    expect([signing?.keyId, ids(published), ids(retired)]).toEqual(expected)
  })
})
