import { describe, expect, it } from "vitest"
import { errorsPage } from "../../pages/errors-page.ts"

describe("errorsPage", () => {
  const page = errorsPage({
    ERR_SLOW: { kind: "unavailable", message: "It took {timeoutMs} ms.", hint: "Try again." },
    ERR_WRONG: { kind: "configuration", message: "No permission.", hint: "Add this:\npermissions:\n  id-token: write" },
  })

  it("has one heading per code under the heading of its kind", () => {
    const headings = page.split("\n").filter((line) => line.startsWith("##"))
    expect(headings).toEqual(["## configuration", "### ERR_WRONG", "## unavailable", "### ERR_SLOW"])
  })

  it("shows what a user sees and what to do", () => {
    expect(page).toContain("### ERR_SLOW\n\n> It took {timeoutMs} ms.\n\nTry again.\n")
  })

  it("sets what is there to be copied as a block", () => {
    expect(page).toContain("Add this:\n\n```yaml\npermissions:\n  id-token: write\n```\n")
  })
})
