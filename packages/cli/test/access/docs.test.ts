import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"

const docs = readFileSync(new URL("../../../../docs/cli-access.md", import.meta.url), "utf8")
const everywhere = ["--json", "--verbose", "--help"]

describe("docs/cli-access.md", () => {
  it.each(["init", "synth", "diff"])("names every option of %s", async (command) => {
    const { stdout } = await runCli([command, "--help"])
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name = ""]) => name)
    expect(options.filter((name) => !everywhere.includes(name) && !docs.includes(name))).toEqual([])
  })

  it("lists the files that init writes", async () => {
    const { stdout } = await runCli(initLine(), { cwd: aFolder() })
    expect(stdout).toBe(block("access.yaml\naws/"))
  })

  it("has a comparison as it is printed", async () => {
    const cwd = aFolder()
    await runCli(initLine(), { cwd })
    const model = readFileSync(`${cwd}/access.yaml`, "utf8")
    const changed = model
      .replace("environment: production }\n", "environment: [staging, production] }\n")
      .replace("  deploy:\n", "  deploy:\n    max_session_seconds: 7200\n")
    const { stdout } = await runCli(["diff", "-", "--template", "aws/ci.yaml"], { cwd, stdin: changed })
    expect(stdout).toBe(block("1 to change"))
  })
})

/** The line of the docs, as a shell takes it apart. */
function initLine(): readonly string[] {
  const [, line = ""] = /^claimbridge (init [\s\S]*?)\n```/m.exec(docs) ?? []
  return line.replace("\\\n", "").split(/\s+/)
}

/** A block of text that has something in it. */
function block(text: string): string {
  const blocks = [...docs.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, body = ""]) => body)
  return blocks.find((body) => body.includes(text)) ?? ""
}
