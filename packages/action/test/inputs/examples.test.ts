import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { envOf, type Typed } from "./typed-inputs.ts"

interface Example {
  readonly page: string
  readonly line: number
  readonly typed: Typed
}

describe("README: the workflows", () => {
  const examples = ["packages/action/README.md", "docs/migrating.md"].flatMap(examplesOf)

  it.each(examples)("has inputs that are right, and without warnings, in $page line $line", async ({ typed }) => {
    expect((await readSettings(envOf(typed))).warnings).toEqual([])
  })

  it("are there on both pages", () => {
    expect(new Set(examples.map(({ page }) => page)).size).toBe(2)
  })
})

function examplesOf(page: string): readonly Example[] {
  const text = readFileSync(new URL(`../../../../${page}`, import.meta.url), "utf8").replaceAll("\r\n", "\n")
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap((match) => {
    const line = text.slice(0, match.index).split("\n").length
    return stepsIn(parse(match[1] ?? "")).map((typed) => ({ page, line, typed }))
  })
}

/** The `with` of every step of ours, wherever it stands, with its values as the runner hands them over. */
function stepsIn(yaml: unknown): readonly Typed[] {
  if (typeof yaml !== "object" || yaml === null) return []
  const isOurs = "uses" in yaml && String(yaml.uses).startsWith("acme/claimbridge@") && "with" in yaml
  if (!isOurs) return Object.values(yaml).flatMap(stepsIn)
  return [Object.fromEntries(Object.entries(Object(yaml.with)).map(([name, value]) => [name, String(value)]))]
}
