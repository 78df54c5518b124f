import { describe, expect, it } from "vitest"
import { formatResults } from "../../benchmarks/format-results.ts"
import { parseResults } from "../../benchmarks/parse-results.ts"

describe("parseResults", () => {
  it("reads one result per line", () => {
    const results = parseResults('{"name":"a","perSecond":1}\n\n{"name":"b","ratio":2}\n')
    expect(results).toEqual([
      { name: "a", perSecond: 1 },
      { name: "b", ratio: 2 },
    ])
  })

  it.each([
    { name: "talk", line: "starting up" },
    { name: "a value without a name", line: '{"perSecond":1}' },
  ])("refuses $name on standard output", ({ line }) => {
    expect(() => parseResults(line)).toThrow(`not a benchmark result: ${line}`)
  })
})

describe("formatResults", () => {
  it("lines the names up and rounds to what matters", () => {
    const table = formatResults([
      { name: "evaluate", perSecond: 123456.789, skipped: null },
      { name: "start", startupMs: 12.3456, note: "cold" },
    ])
    expect(table).toBe("evaluate  perSecond 123,457\nstart     startupMs 12.3  note cold\n")
  })
})
