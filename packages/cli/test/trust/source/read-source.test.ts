import { describe, expect, it } from "vitest"
import { CliError } from "../../../src/cli-error.ts"
import { readSource } from "../../../src/trust/source/read-source.ts"

describe("readSource", () => {
  it.each([
    { name: "nothing", text: " \n", message: "x: The text is empty." },
    { name: "a comma too many in JSON", text: '{\n  "a": 1,\n}', message: "x:3:1: This is not JSON." },
    { name: "JSON that ends early", text: '{ "a": [', message: "x:1:9: This is not JSON." },
    { name: "broken YAML", text: "a: 1\nb: [c\n", message: /^x:3:1: This is not YAML\.$/ },
    { name: "a key that stands twice in YAML", text: "a: 1\na: 2\n", message: "x:2:1: This is not YAML." },
  ])("refuses $name, with its place", ({ text, message }) => {
    expect(() => readSource({ name: "x", text })).toThrow(message)
  })

  it("refuses aliases that multiply", () => {
    const levels = Array.from({ length: 20 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}, *l${at}]\n`)
    const text = `l0: &l0 [x, x, x]\n${levels.join("")}`
    expect(() => readSource({ name: "x", text })).toThrow("too many aliases")
  })

  it.each([
    { name: "JSON that is nested without end", text: `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}` },
    { name: "an alias that contains itself", text: "a: &a [*a]\n" },
    { name: "YAML that is nested without end", text: `a: ${"[".repeat(20_000)}` },
  ])("refuses $name", ({ text }) => {
    expect(() => readSource({ name: "x", text })).toThrow(CliError)
  })

  it("repeats nothing of a text that it can't read", () => {
    const canary = ["canary", crypto.randomUUID()].join("-")
    const messages = [`{ "token": "${canary}" x`, `token: "${canary}`, `a: ${canary}: [`].map((text) => failureOf(text))
    expect(messages.join()).not.toContain(canary)
    expect(messages).toHaveLength(3)
  })

  it("takes a mark of the byte order, and tabs in JSON", () => {
    expect(readSource({ name: "x", text: '\uFEFF{\n\t"a":\t[true]\n}' }).value).toEqual({ a: [true] })
  })

  it.each([
    { name: "Ref", text: "a: !Ref Pool", value: { a: { Ref: "Pool" } } },
    { name: "GetAtt", text: "a: !GetAtt Role.Arn", value: { a: { "Fn::GetAtt": "Role.Arn" } } },
    { name: "a list", text: 'a: !Join ["", [!Ref B]]', value: { a: { "Fn::Join": ["", [{ Ref: "B" }]] } } },
    { name: "a map", text: "a: !Transform { Name: X }", value: { a: { "Fn::Transform": { Name: "X" } } } },
    { name: "a condition", text: "a: !Condition C", value: { a: { Condition: "C" } } },
  ])("reads the short form of $name as the long one", ({ text, value }) => {
    expect(readSource({ name: "x", text }).value).toEqual(value)
  })

  it("leaves scalars of YAML text, unless it is told otherwise", () => {
    const source = { name: "x", text: "a: 012\nb: true\nc: 2012-10-17\n" }
    expect(readSource(source).value).toEqual({ a: "012", b: "true", c: "2012-10-17" })
    expect(readSource(source, "core").value).toEqual({ a: 12, b: true, c: "2012-10-17" })
  })

  it.each([
    { name: "a member", path: ["a", "b", 1], place: { line: 4, column: 7 } },
    { name: "the nearest member around what isn't there", path: ["a", "b", 7], place: { line: 2, column: 3 } },
    { name: "the top for what isn't there at all", path: ["z"], place: { line: 1, column: 1 } },
  ])("finds the place of $name", ({ path, place }) => {
    const text = "a:\n  b:\n    - 1\n    - 2\n"
    expect(readSource({ name: "x", text }).locate(path)).toEqual(place)
  })

  it("looks for no places in a plan of megabytes", () => {
    const text = JSON.stringify({ a: { b: "x".repeat(1_000_001) } }, undefined, 1)
    expect(readSource({ name: "x", text }).locate(["a", "b"])).toEqual({ line: 1, column: 1 })
  })
})

function failureOf(text: string): string {
  try {
    readSource({ name: "x", text })
  } catch (error) {
    if (error instanceof CliError) return `${error.message} ${error.hint} ${error.stack} ${String(error.cause)}`
  }
  throw new Error("it was read")
}
