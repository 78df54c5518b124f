import { describe, expect, it } from "vitest"
import { parseReport } from "../../mutation/parse-report.ts"

const source = "export const limit = 10\nif (a) {\n  b()\n}\n"

describe("parseReport", () => {
  it("gives each mutant that ran with its place and change", () => {
    const report = aReport([
      {
        status: "Survived",
        replacement: "11",
        location: { start: { line: 1, column: 22 }, end: { line: 1, column: 24 } },
      },
      {
        status: "Timeout",
        replacement: "{}",
        location: { start: { line: 2, column: 8 }, end: { line: 4, column: 2 } },
      },
    ])

    expect(parseReport(report)).toEqual([
      {
        file: "src/a.ts",
        line: 1,
        code: "export const limit = 10",
        original: "10",
        replacement: "11",
        fate: "survived",
      },
      { file: "src/a.ts", line: 2, code: "if (a) {", original: "{ b() }", replacement: "{}", fate: "timed out" },
    ])
  })

  it.each([
    { name: "killed", status: "Killed", fates: ["killed"] },
    { name: "one that no test reaches as survived", status: "NoCoverage", fates: ["survived"] },
    { name: "one that doesn't run not at all", status: "RuntimeError", fates: [] },
    { name: "an ignored one not at all", status: "Ignored", fates: [] },
  ])("counts $name", ({ status, fates }) => {
    const location = { start: { line: 1, column: 1 }, end: { line: 1, column: 7 } }
    expect(parseReport(aReport([{ status, replacement: "", location }])).map(({ fate }) => fate)).toEqual(fates)
  })

  it.each([
    { name: "no object", json: "[]" },
    { name: "a file without its source", json: '{ "files": { "src/a.ts": { "mutants": [] } } }' },
    { name: "a mutant without a place", json: aReport([{ status: "Killed", replacement: "" }]) },
  ])("refuses $name", ({ json }) => {
    expect(() => parseReport(json)).toThrow("This isn't a report of Stryker's in a form that is known here.")
  })
})

function aReport(mutants: readonly object[]): string {
  return JSON.stringify({ files: { "src/a.ts": { source, mutants } } })
}
