import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const folder = new URL("../../", import.meta.url)

describe("README", () => {
  it("README: the search for a counterexample prints what stands below it", async () => {
    const readme = await readFile(new URL("README.md", folder), "utf8")
    const [, section = ""] = /^### Who may, and who may not\n([\s\S]*?)^## /m.exec(readme) ?? []
    const [table = "", search = ""] = [...section.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code)
    const [, output] = /^```text\n([\s\S]*?)^```/m.exec(section) ?? []

    const withoutTests = table.replace(/^describeTrust\([\s\S]*/m, "")
    const code = `${withoutTests}${search}strangers(policy, request)\n`
    const options = ["--conditions=@claimbridge/source", "--input-type=module-typescript", "--eval", code]
    const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: folder })

    expect(stdout).toBe(output)
  })
})
