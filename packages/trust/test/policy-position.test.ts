import { describe, expect, it } from "vitest"
import { findSyntaxError } from "../src/find-syntax-error.ts"
import { PolicyError, type PolicyErrorCode, parsePolicy } from "../src/index.ts"

/** `▲` stands before the place that the error names. */
interface Row {
  readonly name: string
  readonly text: string
  readonly code: PolicyErrorCode
}

const rows: readonly Row[] = [
  {
    name: "an operator typo",
    code: "UNKNOWN_OPERATOR",
    text: statement('"Condition": {\n  ▲"StringEqual": { "a:b": "c" } }'),
  },
  { name: "an element typo", code: "UNKNOWN_ELEMENT", text: statement('\n\n ▲"Conditions": {}') },
  {
    name: "an unknown effect in a list",
    code: "UNKNOWN_EFFECT",
    text: '{ "Statement": [\n  { ▲"Effect": "allow" }\n] }',
  },
  {
    name: "a missing element, at its statement",
    code: "MISSING_ELEMENT",
    text: '{ "Statement": [\n  ▲{ "Action": "*" }] }',
  },
  {
    name: "a missing element of a single statement",
    code: "MISSING_ELEMENT",
    text: '{\n▲"Statement": { "Action": "*" } }',
  },
  { name: "a missing statement, at the document", code: "MISSING_ELEMENT", text: '\n\t▲{ "Version": "2012-10-17" }' },
  { name: "a second key of the same name", code: "DUPLICATE_KEY", text: '{ "Id": "a",\n  ▲"Id": "b" }' },
  {
    name: "a number in a list",
    code: "WRONG_TYPE",
    text: '{ "Statement": { "Effect": "Deny", "Action": [ "*",\n ▲7] } }',
  },
  { name: "a list as document", code: "WRONG_TYPE", text: " ▲[]" },
  { name: "a comma too many", code: "NOT_JSON", text: '{\n  "Id": "a",\n▲}' },
  { name: "a comma too few", code: "NOT_JSON", text: '{ "Id": "a"\n  ▲"Version": "b" }' },
  { name: "single quotes", code: "NOT_JSON", text: "{ ▲'Id': 'a' }" },
  { name: "a comment", code: "NOT_JSON", text: '{ ▲// why\n "Id": "a" }' },
  { name: "a wrong bracket", code: "NOT_JSON", text: '{ "Statement": [▲} }' },
  { name: "a bracket too many", code: "NOT_JSON", text: '{ "Id": "a" }\n▲}' },
  { name: "a bracket too few", code: "NOT_JSON", text: '{ "Id": [\n"a"▲' },
  { name: "a string without an end", code: "NOT_JSON", text: '{ "Id": ▲"a }' },
  { name: "a string with a wrong escape", code: "NOT_JSON", text: '{ "Id": ▲"\\a" }' },
  { name: "a key without a value", code: "NOT_JSON", text: '{ "Id": ▲, "Version": "b" }' },
  { name: "a name that JSON doesn't have", code: "NOT_JSON", text: '{ "Id": ▲undefined }' },
  { name: "an item without a comma", code: "NOT_JSON", text: "[ 1 ▲2 ]" },
  { name: "a number as a key", code: "NOT_JSON", text: "{ ▲1: 2 }" },
  { name: "nothing at all", code: "NOT_JSON", text: "▲" },
]

describe("PolicyError: line and column", () => {
  it.each(rows)("names the place of $name", ({ text, code }) => {
    const before = text.slice(0, text.indexOf("▲")).split("\n")
    const place = { code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }

    expect(() => parsePolicy(text.replace("▲", ""))).toThrow(expect.objectContaining(place))
  })

  it("names none for a policy that isn't text", () => {
    const error = new PolicyError("MISSING_ELEMENT", "Statement", "is missing.")
    expect(error).not.toHaveProperty("line")
    expect(() => parsePolicy({})).toThrow(/^Statement: is missing\. A policy needs at least one statement\.$/)
  })

  it("keeps place and problem apart", () => {
    const place = { path: "Id", line: 2, column: 3 }
    expect(new PolicyError("WRONG_TYPE", place, "is wrong.")).toMatchObject({
      ...place,
      problem: "is wrong.",
      message: "Id: is wrong. At line 2, column 3.",
    })
  })

  it("finds the end of valid JSON, whatever is in it", () => {
    const text = JSON.stringify({ a: [1, -2.5e3, true, null, '\u2028\\"', {}, [], [{ b: "" }]] }, null, 2)
    expect(findSyntaxError(text)).toBe(text.length)
  })
})

function statement(element: string): string {
  return `{ "Statement": { "Effect": "Allow", "Action": "*", ${element} } }`
}
