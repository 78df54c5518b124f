import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { changeCounts } from "./change-counts.ts"
import { countsTable } from "./counts-table.ts"
import { scenarios } from "./scenarios.ts"

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replaceAll("\r\n", "\n")

/** Keeps what was measured with the SDK, which only the benchmark can tell, and makes the rest anew. */
function madeAnew(table: string): string {
  const [head = "", , ...rows] = table.trimEnd().split("\n")
  const version = /\((.+?)\)/.exec(head)?.[1] ?? ""
  return countsTable(scenarios, { version, figures: rows.map((row) => row.split(" | ")[2] ?? "") })
}

describe("the README's table of counts", () => {
  it("shows what every scenario comes to; if not, run `pnpm bench sdk-counts --write`", () => {
    expect(changeCounts(readme, madeAnew)).toBe(readme)
  })
})
