import { describe, expect, it } from "vitest"
import type { CiDescription } from "../../../packages/ci/src/description/ci-description.ts"
import { ciPage } from "../../pages/ci-page.ts"
import { ciTable } from "../../pages/ci-table.ts"

const acme: CiDescription = {
  name: "hcp-terraform",
  title: "Acme CI",
  identity: "job",
  page: "https://ci.acme.example/oidc",
  delivery: "variable `ACME_TOKEN`",
  renewal: "never",
  lifetime: "an hour",
  issuer: "https://<host>/oidc",
  audience: { chosenBy: "nobody", rule: "the issuer's host" },
  tokenSigns: [["ACME_TOKEN"]],
  jobSigns: [["ACME"]],
  offer: "Switch it on.",
  setup: { language: "yaml", code: "oidc: true" },
  claims: [
    { claim: "id", type: "text", setBy: "CI" },
    { claim: "branch", type: "text", setBy: "author", note: "whatever it is called" },
  ],
  mapping: { project: "id" },
  advice: {},
  traps: ["Beware of the dog."],
}

describe("ciPage", () => {
  const page = ciPage(acme)

  it("begins with how the token comes and how long it lives", () => {
    expect(page).toContain("# Acme CI\n")
    expect(page).toContain("The token comes by variable `ACME_TOKEN`. It lives an hour. There is no other one later on")
  })

  it("has the job's lines and a provider named after the CI", () => {
    expect(page).toContain("Switch it on.\n\n```yaml\noidc: true\n```\n")
    expect(page).toContain("credentials: fromHcpTerraformCognito({")
  })

  it("shows angle brackets as they are", () => {
    expect(page).toContain("| URL of the IAM OIDC provider | https://\\<host\\>/oidc |")
  })

  it("says of each claim who sets it, and maps tags to claims", () => {
    expect(page).toContain("| `branch` | text | author | whatever it is called |\n")
    expect(page).toContain("PrincipalTags:\n  project: id\n")
  })

  it("ends with the traps", () => {
    expect(page.endsWith("## Beware\n\n- Beware of the dog.\n")).toBe(true)
  })
})

describe("ciTable", () => {
  it("has the CIs in the order of their titles, each with a link to its page", () => {
    const rows = ciTable([acme, { ...acme, name: "vercel", title: "A CI" }])
      .split("\n")
      .slice(2, -1)
    expect(rows).toEqual([
      "| [A CI](../../docs/ci/vercel.md) | `fromVercelCognito` | variable `ACME_TOKEN` | never | an hour | nobody |",
      "| [Acme CI](../../docs/ci/hcp-terraform.md) | `fromHcpTerraformCognito` | variable `ACME_TOKEN` | never | an hour | nobody |",
    ])
  })
})
