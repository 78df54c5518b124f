import { runInNewContext } from "node:vm"
import { describe, expect, it } from "vitest"
import { oneScript } from "../../executable/one-script.ts"

/** Runs the script of these files, the first of which is its entry, and gives what they told. */
function told(files: Readonly<Record<string, string>>): readonly unknown[] {
  const lines: unknown[] = []
  const [entry = ""] = Object.keys(files)
  const script = oneScript(
    Object.entries(files).map(([fileName, text]) => ({ fileName, text })),
    entry,
  )
  runInNewContext(script, { tell: (line: unknown) => lines.push(line), require: (id: string) => `Node's ${id}` })
  return lines
}

describe("oneScript", () => {
  it.each([
    {
      name: "runs a file when it is asked for, and once",
      files: {
        "bin.cjs": 'tell("bin"); require("./a.cjs"); require("./a.cjs")',
        "a.cjs": 'tell("a")',
        "b.cjs": 'tell("b")',
      },
      lines: ["bin", "a"],
    },
    {
      name: "hands over what a file exports, also when it asks back",
      files: {
        "bin.cjs": 'exports.name = "bin"; tell(require("./a.cjs")())',
        "a.cjs": 'const bin = require("./bin.cjs"); module.exports = () => bin.name',
      },
      lines: ["bin"],
    },
    {
      name: "leaves Node's modules to Node",
      files: { "bin.cjs": 'tell(require("node:fs"))' },
      lines: ["Node's node:fs"],
    },
    { name: "takes a line for shells away", files: { "bin.cjs": '#!/usr/bin/env node\ntell("ran")' }, lines: ["ran"] },
    {
      name: "keeps every character",
      files: { "bin.cjs": 'tell("a → \u{1f600}"); tell(/^é$/.test("é"))' },
      lines: ["a → \u{1f600}", true],
    },
  ])("$name", ({ files, lines }) => {
    expect(told(files)).toEqual(lines)
  })

  it("consists of ASCII", () => {
    expect(oneScript([{ fileName: "bin.cjs", text: 'tell("→")' }], "bin.cjs")).toMatch(/^[\0-\x7f]*$/)
  })
})
