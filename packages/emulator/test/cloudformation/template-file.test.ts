import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { parseTemplate } from "../../src/cloudformation/template/parse-template.ts"
import { readTemplateFile } from "../../src/template-file.ts"

const folder = mkdtempSync(join(tmpdir(), "template-"))
afterAll(() => rmSync(folder, { recursive: true }))

const text = "Resources:\n  B: { Type: AWS::S3::Bucket }\n"

function aFile(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

describe("readTemplateFile", () => {
  it.each([
    { name: "plain", content: text },
    { name: "with a byte order mark", content: `\uFEFF${text}` },
    { name: "with the line ends of Windows", content: text.replaceAll("\n", "\r\n") },
  ])("reads a template $name", ({ name, content }) => {
    const body = readTemplateFile(aFile(name, content))
    expect([...parseTemplate({ file: name, body }).resources.keys()]).toEqual(["B"])
  })

  it.each([
    { name: "UTF-16", content: Buffer.from(`\uFEFF${text}`, "utf16le") },
    { name: "Latin-1", content: Buffer.from("Description: für alle", "latin1") },
    { name: "binary", content: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]) },
  ])("refuses a file in $name", ({ name, content }) => {
    const file = aFile(name, content)
    expect(() => readTemplateFile(file)).toThrow(`${file}:1:1: The file is not text in UTF-8.`)
  })
})

describe("parseTemplate", () => {
  it("takes what CloudFormation takes, and refuses one byte more", () => {
    const padded = (bytes: number) => ({ file: "t.yaml", body: `${text}#`.padEnd(bytes, " ") })
    expect(parseTemplate(padded(1_000_000)).resources.size).toBe(1)
    expect(() => parseTemplate(padded(1_000_001))).toThrow(
      "t.yaml:1:1: The template has 1000001 bytes, and AWS takes at most 1000000.",
    )
  })
})
