import { describe, expect, it } from "vitest"
import { parsePairs } from "../../src/file-command/parse-pairs.ts"

// https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs, EnvFileKeyValuePairs
const rows = [
  { name: "lines", text: "a=1\nb=2\n", expected: { a: "1", b: "2" } },
  { name: "a last line without a line feed", text: "a=1", expected: { a: "1" } },
  { name: "a value with signs of its own", text: "a=b=c<<d\n", expected: { a: "b=c<<d" } },
  { name: "empty values and empty lines", text: "\na=\n\n", expected: { a: "" } },
  { name: "blocks", text: "a<<END\none\n\ntwo=2\nEND\nb=2\n", expected: { a: "one\n\ntwo=2", b: "2" } },
  { name: "a block that ends with the file", text: "a<<END\none\nEND", expected: { a: "one" } },
  { name: "an empty block", text: "a<<END\nEND\n", expected: { a: "" } },
  { name: "a block whose delimiter has an equals sign", text: "a<<E=F\none\nE=F\n", expected: { a: "one" } },
  { name: "carriage returns as part of the value, on Linux", text: "a=1\r\n", expected: { a: "1\r" } },
]

const mistakes = [
  { name: "a line that is neither", text: "nonsense\n", message: "Invalid format 'nonsense'" },
  {
    name: "a block without a name",
    text: "<<END\nEND\n",
    message: "Invalid format '<<END'. Name must not be empty and delimiter must not be empty",
  },
  {
    name: "a block without a delimiter",
    text: "a<<\n",
    message: "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty",
  },
  {
    name: "a block that never ends",
    text: "a<<END\none\n",
    message: "Invalid value. Matching delimiter not found 'END'",
  },
  { name: "a block cut off in a line", text: "a<<END\none", message: "Invalid value. EOF marker missing new line." },
]

describe("parsePairs", () => {
  it.each(rows)("reads $name", ({ text, expected }) => {
    expect(Object.fromEntries(parsePairs(text))).toEqual(expected)
  })

  it.each(mistakes)("refuses $name", ({ text, message }) => {
    expect(() => [...parsePairs(text)]).toThrow(new Error(message))
  })

  it("hands over what stands before a mistake", () => {
    const pairs = parsePairs("a=1\nnonsense\n")

    expect(pairs.next().value).toEqual(["a", "1"])
    expect(() => pairs.next()).toThrow("Invalid format 'nonsense'")
  })
})
