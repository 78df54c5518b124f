import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { runCli } from "../support/run-cli.ts"
import { aBroken } from "./support/a-broken-set-up.ts"
import { brokenPools } from "./support/broken-pools.ts"

const docs = readFileSync(new URL("../../../../docs/cli-doctor.md", import.meta.url), "utf8")
const [withoutProvider] = brokenPools

describe("docs/cli-doctor.md", () => {
  it("has a report and a plan as they are printed", async () => {
    if (withoutProvider === undefined) throw new Error("there is no broken pool")
    const setUp = await aBroken(withoutProvider)
    const { stdout } = await setUp.run(["doctor"])
    expect(block("text")).toBe(`${stdout.split("\n").slice(0, 3).join("\n")}\n`)
    const { stdout: plan } = await setUp.run(["doctor", "--fix-plan"])
    expect(block("sh", "update-identity-pool")).toBe(
      plan.replaceAll(setUp.poolId, "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
    )
  })

  it("names every option of its own", async () => {
    const { stdout } = await runCli(["doctor", "--help"])
    const own = ["--claims", "--fix-plan", "--format"]
    expect(own.filter((name) => !stdout.includes(name) || !docs.includes(`\`${name}\``))).toEqual([])
  })
})

/** The first code block of a language that has a text in it. */
function block(language: string, text = ""): string {
  const blocks = [...docs.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  return blocks.find(([, name, body = ""]) => name === language && body.includes(text))?.[2] ?? ""
}
