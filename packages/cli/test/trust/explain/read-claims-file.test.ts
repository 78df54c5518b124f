import { describe, expect, it } from "vitest"
import { CliError } from "../../../src/cli-error.ts"
import { readClaimsFile } from "../../../src/trust/explain/read-claims-file.ts"
import { aTerminal } from "../../support/a-terminal.ts"

describe("readClaimsFile", () => {
  it.each([
    { name: "JSON, with its types", text: '{ "run_id": "7", "n": 1 }', claims: { run_id: "7", n: 1 } },
    {
      name: "YAML, as text",
      text: "repository_owner_id: 65\nref_protected: true",
      claims: { repository_owner_id: "65", ref_protected: "true" },
    },
    {
      name: "what the token command prints",
      text: '{ "claims": { "ref": "x" }, "expiration": "y" }',
      claims: { ref: "x" },
    },
    { name: "a claim that is to be left out", text: '{ "environment": null }', claims: { environment: undefined } },
  ])("reads $name", async ({ text, claims }) => {
    expect(await readClaimsFile(aTerminal({ stdin: text }), "-")).toStrictEqual(claims)
  })

  it.each([
    { name: "a token", text: `ey${"J"}${"a".repeat(40)}.${"b".repeat(40)}.${"c".repeat(43)}` },
    { name: "a list with a token", text: `["ey${"J"}${"a".repeat(40)}"]` },
    { name: "broken JSON with a token", text: `{ "a": "ey${"J"}${"a".repeat(40)}", }` },
  ])("refuses $name, and repeats nothing of it", async ({ text }) => {
    const error: unknown = await readClaimsFile(aTerminal({ stdin: text }), "-").catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CliError)
    expect(JSON.stringify(error) + String(error)).not.toContain("aaaa")
  })
})
