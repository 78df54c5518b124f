import { describe, expect, it } from "vitest"
import { code, table } from "../../src/summary/markdown.ts"

describe("code", () => {
  it.each([
    { name: "a plain value", text: "main", expected: "`main`" },
    { name: "a pipe, which would end the cell", text: "a|b", expected: "`a\\|b`" },
    { name: "backticks", text: "`rm`", expected: "`` `rm` ``" },
    { name: "line breaks", text: "a\r\nb", expected: "`a b`" },
  ])("keeps $name a value", ({ text, expected }) => {
    expect(code(text)).toBe(expected)
  })
})

describe("table", () => {
  it("is nothing without rows", () => {
    expect(table(["a"], [])).toBe("")
  })

  it("has a line for each row", () => {
    expect(table(["a", "b"], [["1", "2"]])).toBe("| a | b |\n| --- | --- |\n| 1 | 2 |\n")
  })
})
