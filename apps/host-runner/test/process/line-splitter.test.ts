import { describe, expect, it } from "vitest"
import { createLineSplitter } from "../../src/process/line-splitter.ts"

const rows = [
  { name: "line feeds", chunks: ["a\nb\n"], expected: ["a", "b"] },
  {
    name: "carriage returns, as progress bars print them",
    chunks: ["10%\r20%\r\ndone\n"],
    expected: ["10%", "20%", "done"],
  },
  { name: "a line in several chunks", chunks: ["a", "b", "c\nd"], expected: ["abc", "d"] },
  { name: "a line end in two chunks", chunks: ["a\r", "\nb\n"], expected: ["a", "b"] },
  { name: "empty lines", chunks: ["a\n\nb"], expected: ["a", "", "b"] },
  { name: "a carriage return at the very end", chunks: ["a\r"], expected: ["a"] },
]

describe("createLineSplitter", () => {
  it.each(rows)("splits at $name", ({ chunks, expected }) => {
    const lines: string[] = []
    const splitter = createLineSplitter((line) => lines.push(line))
    for (const chunk of chunks) splitter.push(chunk)
    splitter.end()

    expect(lines).toEqual(expected)
  })
})
