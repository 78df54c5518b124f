import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"

const repository = new URL("../../../../", import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, repository), "utf8")
const docs = read("docs/cli-trust.md")
const files = { "access.yaml": read("examples/github/access.yaml"), "trust-tests.yaml": block("yaml", "tests:") }
const parameter = ["--parameter", "RepositoryOwnerId=65"]

describe("docs/cli-emulate.md", () => {
  it("names every option", async () => {
    const { stdout } = await runCli(["emulate", "--help"])
    expect(optionsOf(stdout).filter((name) => !read("docs/cli-emulate.md").includes(`\`${name}`))).toEqual([])
  })
})

describe("docs/cli-trust.md", () => {
  it("has tests that pass", async () => {
    const { exitCode, stdout } = await runCli(["test", "trust-tests.yaml", ...parameter], { cwd: aFolder(files) })
    expect(stdout).toContain("4 passed.")
    expect(exitCode).toBe(0)
  })

  it("has an explanation as it is printed", async () => {
    const claims = JSON.stringify({
      iss: "https://token.actions.githubusercontent.com",
      repository_owner_id: "65",
      environment: "staging",
    })
    const cwd = aFolder({ ...files, "job.json": claims })
    const { stdout } = await runCli(["explain", "access.yaml", "--claims", "job.json", ...parameter], { cwd })
    expect(stdout).toContain(block("text", "Denied:"))
  })

  it.each(["lint", "test"])("names every option of %s", async (command) => {
    const { stdout } = await runCli([command, "--help"])
    expect(optionsOf(stdout).filter((name) => !docs.includes(`\`${name}`))).toEqual([])
  })
})

/** Its own, without those of every command. */
function optionsOf(help: string): readonly string[] {
  const names = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name ?? "")
  return names.filter((name) => !["--json", "--verbose", "--help"].includes(name))
}

/** A code block of a language that has a text in it. */
function block(language: string, text: string): string {
  const blocks = [...docs.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  const found = blocks.find(([, name, body = ""]) => name === language && body.includes(text))
  return found?.[2] ?? ""
}
