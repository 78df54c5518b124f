import { parsePolicy } from "@claimbridge/trust"
import { lintTrust } from "@claimbridge/trust/lint"
import { describe, expect, it } from "vitest"
import { documentBlocks } from "./support/block.ts"
import { exchange } from "./support/exchange.ts"
import { house, houseMapping } from "./support/house.ts"
import type { NotedJob } from "./support/note.ts"
import { jsonKind } from "./support/policy-kind.ts"
import type { Row } from "./support/row.ts"
import { trustWorlds } from "./support/trust-worlds.ts"

const worlds = trustWorlds()
const blocks = documentBlocks("json").filter((block) => jsonKind(block) === "trust")
const good = blocks.filter(({ note }) => note.bad === undefined)
const bad = blocks.filter(({ note }) => note.bad !== undefined)

function codesOf({ text, note }: (typeof blocks)[number]): readonly string[] {
  const pool = {
    id: house.poolId,
    accountId: house.accountId,
    mapping: note.mapping ?? houseMapping(),
    ...(note.ci && { issuer: "private" as const }),
  }
  const policy = parsePolicy(text, { kind: "trust" })
  const facts = note.ci ? { pool } : { pool, ownerIds: house.ownerIds }
  return lintTrust(policy, facts, { preset: "strict" }).map(({ code }) => code)
}

function jobOf({ facts, asked }: Row): NotedJob {
  const { flow, issuer, "session name": sessionName } = asked
  return {
    claims: facts,
    ...(flow === "direct" && { flow }),
    ...(issuer && { issuer }),
    ...(sessionName && { sessionName }),
  }
}

describe("a trust policy of the docs", () => {
  it.each(good)("has nothing that lint finds, but for what its note accepts: $place", (block) => {
    expect([...new Set(codesOf(block))].toSorted()).toEqual(Object.keys(block.note.ignore ?? {}).toSorted())
  })

  it.each(bad)("shows what not to do where it says so: $place", (block) => {
    expect([...new Set(codesOf(block))].toSorted()).toEqual([...(block.note.bad ?? [])].toSorted())
  })

  it.each(good)("would be stored by IAM: $place", (block) => {
    expect(worlds.of(block).warnings).toEqual([])
  })

  it.each(good)("has jobs that get in and jobs that don't: $place", ({ rows }) => {
    expect(new Set(rows.map(({ answer }) => answer))).toEqual(new Set(["allowed", "denied"]))
  })

  it.each(bad)("has a job that gets in and shouldn't, or one that doesn't and should: $place", ({ rows }) => {
    expect(rows.length).toBeGreaterThan(1)
  })

  it.each(blocks)("lets in whom its table says, in the emulator: $place", async (block) => {
    const world = worlds.of(block)
    const answers = await Promise.all(block.rows.map((row) => exchange(world, jobOf(row), block.note)))
    expect(answers.map((answer, index) => ({ row: block.rows[index]?.name, answer }))).toEqual(
      block.rows.map(({ name, answer }) => ({ row: name, answer })),
    )
  })
})
