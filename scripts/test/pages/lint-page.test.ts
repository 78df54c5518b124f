import { describe, expect, it } from "vitest"
import { lintPage } from "../../pages/lint-page.ts"

describe("lintPage", () => {
  const text = { risk: "They get in.", fix: "Keep them out.", page: "https://docs.aws.amazon.com/IAM/x.html" } as const
  const page = lintPage(
    new Map([
      [
        "OWNER_BY_NAME",
        { code: "OWNER_BY_NAME", severity: "warning", preset: "recommended", message: "By name.", ...text },
      ],
      [
        "OWNER_OPEN",
        { code: "OWNER_OPEN", severity: "error", preset: "strict", message: "Open: {key} with **.", ...text },
      ],
    ]),
  )

  it("has one heading per code under the heading of its severity, the worst first", () => {
    const headings = page.split("\n").filter((line) => line.startsWith("##"))
    expect(headings).toEqual(["## error", "### OWNER_OPEN", "## warning", "### OWNER_BY_NAME"])
  })

  it("shows what was found, what it means, what to do, the preset and AWS's page", () => {
    expect(page).toContain(
      "### OWNER_OPEN\n\n> Open: {key} with \\*\\*.\n\n**Risk.** They get in.\n\n**Fix.** Keep them out.\n\nPreset `strict`. [AWS's page](https://docs.aws.amazon.com/IAM/x.html)\n",
    )
  })
})
