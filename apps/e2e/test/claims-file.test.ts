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
  it("leaves out what belongs to one token alone", () => {
    const file = aFile('{ "repository": "acme/shop", "aud": "x", "exp": 1, "iat": 1, "nbf": 1, "jti": "x" }')
    expect(readClaimsFile(file)).toEqual({ repository: "acme/shop" })
  })

  it.each([
    {
      name: "a file that is not there",
      file: () => join(folder, "gone.json"),
      message: "gone.json can't be read (ENOENT).",
    },
    { name: "text that is not JSON", file: () => aFile("repository: acme/shop"), message: "is not JSON." },
    { name: "JSON that is no object", file: () => aFile("[]"), message: "holds no JSON object." },
  ])("refuses $name", ({ file, message }) => {
    expect(() => readClaimsFile(file())).toThrow(message)
  })
})
