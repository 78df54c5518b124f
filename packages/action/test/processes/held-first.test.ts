import type { CognitoCredentials } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { heldFirst } from "../../src/processes/held-first.ts"

const begin = Date.parse("2030-01-01T12:00:00Z")

/** Credentials that end an hour after the beginning, known by their id. */
function someCredentials(accessKeyId: string): CognitoCredentials {
  return { accessKeyId, secretAccessKey: "s", sessionToken: "t", expiration: new Date(begin + 3_600_000) }
}

const provider = async () => someCredentials("new")

describe("heldFirst", () => {
  it.each([
    { name: "held ones at once", held: "held", afterMs: 0, given: "held" },
    { name: "held ones before half of their life is over", held: "held", afterMs: 1_799_999, given: "held" },
    { name: "new ones from then on", held: "held", afterMs: 1_800_000, given: "new" },
    {
      name: "new ones when the clock was set back, since nobody knows their age",
      held: "held",
      afterMs: -1,
      given: "new",
    },
    { name: "new ones when none are held", held: undefined, afterMs: 0, given: "new" },
  ])("gives $name", async ({ held, afterMs, given }) => {
    let nowMs = begin
    const give = heldFirst(held === undefined ? undefined : someCredentials(held), provider, () => new Date(nowMs))
    nowMs += afterMs
    expect((await give()).accessKeyId).toBe(given)
  })
})
