import { describe, expect, it } from "vitest"
import { withTable } from "../../pages/with-table.ts"

const page = (table: string): string => `# Acme\n\n<!-- cis: made -->\n\n${table}\n<!-- /cis -->\n\nMore.\n`

describe("withTable", () => {
  it("puts the table in the place of the old one, and leaves the rest", () => {
    expect(withTable(page("| old |\n"), "cis", "| $& new |\n")).toBe(page("| $& new |\n"))
  })

  it("refuses a page without the place", () => {
    expect(() => withTable("# Acme\n", "cis", "| new |\n")).toThrow("there is no `<!-- cis: … -->`")
  })
})
