import { describe, expect, it } from "vitest"
import { parseAllDocuments } from "yaml"
import { documentBlocks } from "./support/block.ts"
import { jsonKind } from "./support/policy-kind.ts"
import { readHcl } from "./support/read-hcl.ts"

const guides = documentBlocks("json", "yaml", "hcl", "sh", "ts", "typescript", "groovy", "text").filter(({ page }) => {
  return page.startsWith("docs/guides/")
})

describe("a code block of the docs", () => {
  it.each(documentBlocks("json"))("is JSON where it says so: $place", (block) => {
    expect(() => jsonKind(block)).not.toThrow()
  })

  it.each(documentBlocks("yaml"))("is YAML where it says so: $place", ({ text }) => {
    const problems = parseAllDocuments(text).flatMap((one) => one.errors)
    expect(problems.map(({ message }) => message)).toEqual([])
  })

  it.each(documentBlocks("hcl"))("is Terraform's language where it says so: $place", ({ text }) => {
    expect(readHcl(text).length).toBeGreaterThan(0)
  })

  it("is a policy that is tried, or says what else it is, in JSON of the guides", () => {
    const other = guides.filter((block) => block.language === "json" && jsonKind(block) === "other")
    expect(other.map(({ note }) => note.file)).toEqual(["job.json"])
  })

  it("is in a language that is looked at, in the guides", () => {
    const all = documentBlocks(...new Set(guides.map(({ language }) => language)))
    expect(all.filter(({ page }) => page.startsWith("docs/guides/"))).toEqual(guides)
    expect(guides.length).toBeGreaterThan(40)
  })
})
