import { describe, expect, it } from "vitest"
import { parseCommand } from "../../src/command/parse-command.ts"

const names = new Set(["error", "group", "add-mask"])

// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
const rows = [
  { name: "data alone", line: "::add-mask::value", expected: { name: "add-mask", properties: {}, data: "value" } },
  { name: "spaces before it", line: "  ::group::Title", expected: { name: "group", properties: {}, data: "Title" } },
  {
    name: "properties",
    line: "::error file=a.ts,line=3::Oh",
    expected: { name: "error", properties: { file: "a.ts", line: "3" }, data: "Oh" },
  },
  {
    name: "escapes of data",
    line: "::error::a%0Ab%0D%25 %3A",
    expected: { name: "error", properties: {}, data: "a\nb\r% %3A" },
  },
  {
    name: "escapes of properties",
    line: "::error title=a%3Ab%2Cc%250A::",
    expected: { name: "error", properties: { title: "a:b,c%0A" }, data: "" },
  },
  {
    name: "properties without a value, which don't count",
    line: "::error file=,line::Oh",
    expected: { name: "error", properties: {}, data: "Oh" },
  },
  {
    name: "a value with an equals sign",
    line: "::error title=a=b::Oh",
    expected: { name: "error", properties: { title: "a=b" }, data: "Oh" },
  },
  { name: "any case", line: "::ERROR::Oh", expected: { name: "error", properties: {}, data: "Oh" } },
  {
    name: "the old form in the middle of a line",
    line: "see ##[error file=a%5D;line=3]Oh%3B",
    expected: { name: "error", properties: { file: "a]", line: "3" }, data: "Oh;" },
  },
  {
    name: "the old form behind something that looks like the new one",
    line: "::unknown::##[group]Title",
    expected: { name: "group", properties: {}, data: "Title" },
  },
  { name: "no command that it doesn't know", line: "::unknown::value", expected: undefined },
  { name: "no command after other text", line: "x ::error::Oh", expected: undefined },
  { name: "no command without an end", line: "::error Oh", expected: undefined },
]

describe("parseCommand", () => {
  it.each(rows)("reads $name", ({ line, expected }) => {
    expect(parseCommand(line, names)).toEqual(expected)
  })
})
