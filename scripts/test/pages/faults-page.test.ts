import { describe, expect, it } from "vitest"
import { faultsPage } from "../../pages/faults-page.ts"

describe("faultsPage", () => {
  const hang = { once: "credentials, call 2", forEver: "ERR_TIMEOUT" }
  const expired = { once: "ERR_STS_DENIED", forEver: "ERR_STS_DENIED" }
  const table = { GetId: { hang, expired }, GetOpenIdToken: { hang, expired }, AssumeRole: { hang, expired: hang } }
  const page = faultsPage(table, { hang: "no answer comes", expired: "the key has expired" })

  it("has one heading for the calls that behave alike", () => {
    const headings = page.split("\n").filter((line) => line.startsWith("## "))
    expect(headings).toEqual(["## GetId; GetOpenIdToken", "## AssumeRole"])
  })

  it("shows for each fault how an exchange ends, with links to the errors", () => {
    expect(page).toContain("| no answer comes | credentials, request 2 | [`ERR_TIMEOUT`](errors.md#err_timeout) |\n")
  })

  it("refuses a fault that has no outcome", () => {
    expect(() => faultsPage({ GetId: { hang } }, { drip: "slowly" })).toThrow("no outcome for: slowly")
  })
})
