import { describe, expect, it } from "vitest"
import { envValue, withEnvValues } from "../../../src/runner/install/env-text.ts"

describe("withEnvValues", () => {
  it.each([
    { name: "adds a line to an empty file", text: "", values: { A: "1" }, result: "A=1\n" },
    { name: "ends a last line that has no end", text: "LANG=C", values: { A: "1" }, result: "LANG=C\nA=1\n" },
    { name: "puts a value in place of others", text: "A=0\nB=2\nA=9\n", values: { A: "1" }, result: "B=2\nA=1\n" },
    { name: "takes a line away", text: "B=2\nA=1\n", values: { A: undefined }, result: "B=2\n" },
    { name: "keeps blank lines and remarks", text: "# x\n\nB=2\n", values: { A: "1" }, result: "# x\n\nB=2\nA=1\n" },
    { name: "keeps the line ends of Windows", text: "B=2\r\n", values: { A: "1" }, result: "B=2\r\nA=1\r\n" },
    { name: "leaves longer names alone", text: "AA=2\n", values: { A: undefined }, result: "AA=2\n" },
  ])("$name", ({ text, values, result }) => {
    expect(withEnvValues(text, values)).toBe(result)
  })
})

describe("envValue", () => {
  it("takes the last line, as the runner does", () => {
    expect(envValue("A=1\r\nA=2=3\r\n", "A")).toBe("2=3")
    expect(envValue("AA=1\n", "A")).toBeUndefined()
  })
})
