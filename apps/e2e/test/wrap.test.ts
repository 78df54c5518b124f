import { describe, expect, it } from "vitest"
import { wrap } from "../src/wrap.ts"

describe("wrap", () => {
  it.each([
    { name: "keeps a line that fits", line: "  a bb ccc", width: 10, expected: "  a bb ccc" },
    { name: "breaks between words", line: "  a bb ccc", width: 9, expected: "  a bb\n    ccc" },
    {
      name: "keeps a word that is too long whole",
      line: "  aaaaaaaaaaaa b",
      width: 8,
      expected: "  aaaaaaaaaaaa\n    b",
    },
    { name: "does not count colors", line: "\u001b[1ma\u001b[0m bb", width: 4, expected: "\u001b[1ma\u001b[0m bb" },
    { name: "keeps columns apart", line: "  a      b", width: 10, expected: "  a      b" },
  ])("$name", ({ line, width, expected }) => {
    expect(wrap(line, width, 4)).toBe(expected)
  })
})
