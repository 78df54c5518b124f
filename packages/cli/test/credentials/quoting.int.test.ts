import { execFileSync } from "node:child_process"
import { parseEnv } from "node:util"
import { describe, expect, it } from "vitest"
import { dotenvLine } from "../../src/credentials/dotenv-line.ts"
import { powershellLine } from "../../src/credentials/powershell-line.ts"
import { shellLine } from "../../src/credentials/shell-line.ts"

const nasty = [
  { name: "plain", value: "abc/DEF+123==" },
  { name: "spaces", value: "  a  b  " },
  { name: "a single quote", value: "a'b''c" },
  { name: "double quotes", value: 'a"b' },
  { name: "what a shell expands", value: "$HOME `id` $(id) \\ !x * ~" },
  { name: "line breaks", value: "a\nb\r\nc" },
  { name: "what begins a comment", value: "a #b; c & d | e > f" },
]

const carried = nasty.filter(({ name }) => name !== "a single quote" && name !== "line breaks")

describe("shellLine", () => {
  it.each(nasty)("gives a shell back $name", ({ value }) => {
    const script = `${shellLine("CANARY", value)}\nprintf %s "$CANARY"`
    expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(value)
  })
})

describe("dotenvLine", () => {
  it.each(carried)("gives a reader back $name", ({ value }) => {
    expect(parseEnv(dotenvLine("CANARY", value))).toEqual({ CANARY: value })
  })

  it.each(["a'b", "a\nb"])("refuses %j, which readers do not agree on", (value) => {
    expect(() => dotenvLine("CANARY", value)).toThrow("A .env file cannot carry the value of CANARY.")
  })

  it("quotes nothing that docker would take literally", () => {
    expect(dotenvLine("AWS_SESSION_TOKEN", "abc/DEF+123==")).toBe("AWS_SESSION_TOKEN=abc/DEF+123==")
  })
})

describe("powershellLine", () => {
  it("doubles all that PowerShell takes for a single quote", () => {
    expect(powershellLine("CANARY", "$a'b\u2018c\u2019d\u201Ae\u201B")).toBe(
      "$env:CANARY = '$a''b\u2018\u2018c\u2019\u2019d\u201A\u201Ae\u201B\u201B'",
    )
  })
})
