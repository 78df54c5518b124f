import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { readClaimsFile } from "../src/claims-file.ts"

const folder = mkdtempSync(join(tmpdir(), "claims-"))
afterAll(() => rmSync(folder, { recursive: true }))

function aFile(text: string): string {
  const file = join(folder, `${text.length}.json`)
  writeFileSync(file, text)
  return file
}

describe("readClaimsFile", () => {
  it.each([
    { name: "claims alone", text: '{ "repository": "acme/shop" }' },
    { name: "a file with a byte order mark", text: '\uFEFF{ "repository": "acme/shop" }' },
    { name: "a file of Windows", text: '{\r\n"repository": "acme/shop"\r\n}\r\n' },
    { name: "what a decoder makes of a token", text: '{ "header": {}, "payload": { "repository": "acme/shop" } }' },
  ])("reads $name", ({ text }) => {
    expect(readClaimsFile(aFile(text))).toEqual({ repository: "acme/shop" })
  })

  it.each([
    {
      name: "a file that is not there",
      file: () => join(folder, "gone.json"),
      message: "gone.json can't be read (ENOENT).",
    },
    { name: "a folder", file: () => folder, message: "can't be read (EISDIR)." },
    { name: "text that is not JSON", file: () => aFile("repository: acme/shop"), message: "is not JSON" },
    { name: "a comma too many", file: () => aFile('{ "a": 1,\n}'), message: "is not JSON: look at line 2, column 1." },
    { name: "an encoded token", file: () => aFile("e30.e30.c2ln"), message: "holds an encoded token." },
    { name: "JSON that is no object", file: () => aFile("[]"), message: "holds no JSON object." },
  ])("refuses $name", ({ file, message }) => {
    expect(() => readClaimsFile(file())).toThrow(message)
  })

  it("keeps what the file says out of the error", () => {
    expect(() => readClaimsFile(aFile("planted-secret"))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("planted") }),
    )
  })
})
