import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type Explanation, explainTrust, type NearestMiss, parsePolicy } from "../../src/index.ts"
import type { Story } from "../support/story.ts"

const folder = new URL("../cases/stories/", import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith(".json"))

describe("explainTrust: stories", () => {
  it.each(names)("%s", (name) => {
    const { policy, request, expect: expected }: Story = JSON.parse(readFileSync(new URL(name, folder), "utf8"))

    const explanation = explainTrust(parsePolicy(policy, { kind: "trust" }), request)

    expect(outcomeOf(explanation)).toEqual(expected)
  })
})

function outcomeOf({ verdict, nearestMiss, traps, notes }: Explanation): Story["expect"] {
  return {
    verdict,
    ...(nearestMiss && { nearestMiss: missOf(nearestMiss) }),
    traps: traps.map(({ code }) => code),
    notes: notes.map(({ code }) => code),
  }
}

function missOf({ action, path, obstacles }: NearestMiss): NonNullable<Story["expect"]["nearestMiss"]> {
  return {
    ...(action && { action }),
    ...(path && { statement: path }),
    changes: obstacles.map(({ side, code, path: at }) => ({ side, code, ...(at && { at }) })),
  }
}
