import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { documentBlocks } from "./support/block.ts"
import { repositoryFile } from "./support/repository-file.ts"

const action = /uses: acme\/claimbridge@/
const blocks = documentBlocks("yaml").filter(({ text }) => action.test(text))
const inputs = new Set(Object.keys(Object(parse(repositoryFile("action.yml")).inputs)))

/** What is given to the action, wherever it stands in the workflow. */
function inputsOf(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return []
  const own = "uses" in node && String(node.uses).startsWith("acme/claimbridge@") && "with" in node ? node.with : {}
  return [...Object.keys(Object(own)), ...Object.values(node).flatMap(inputsOf)]
}

describe("a step of the action in the docs", () => {
  it.each(blocks)("has inputs that the action has: $place", ({ text }) => {
    const given = inputsOf(parse(text))
    expect(given.length).toBeGreaterThan(0)
    expect(given.filter((name) => !inputs.has(name))).toEqual([])
  })

  it("stands in the guides", () => {
    expect(blocks.filter(({ page }) => page.startsWith("docs/guides/")).length).toBeGreaterThan(1)
  })
})
