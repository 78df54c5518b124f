import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const folder = new URL("../", import.meta.url)

describe("README", () => {
  it("README: the first example prints what stands below it", async () => {
    const readme = await readFile(new URL("README.md", folder), "utf8")
    const [, code = "", output] = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/m.exec(readme) ?? []

    const options = ["--conditions=@claimbridge/source", "--input-type=module-typescript", "--eval", code]
    const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: folder })

    expect(stdout).toBe(output)
  })
})
