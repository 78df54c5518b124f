import { execFileSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { commands } from "../../src/commands.ts"
import { runCli } from "../support/run-cli.ts"

async function completed(words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runCli(["completion", "bash"])
  const line = words.map((word) => `'${word}'`).join(" ")
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _claimbridge; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync("bash", ["-c", `${stdout}\n${ask}`], { encoding: "utf8" })
    .trim()
    .split("\n")
}

describe("completion", () => {
  it.each([
    { name: "commands", words: ["claimbridge", "cr"], offers: ["credentials"] },
    { name: "options of a command", words: ["claimbridge", "token", "--ra"], offers: ["--raw"] },
    {
      name: "values of an option",
      words: ["claimbridge", "credentials", "--format", "p"],
      offers: ["process", "powershell"],
    },
    { name: "values of an argument", words: ["claimbridge", "completion", "z"], offers: ["zsh"] },
  ])("completes $name in bash", async ({ words, offers }) => {
    expect(await completed(words)).toEqual(offers)
  })

  it.each(["zsh", "fish", "powershell"])("knows every command and option for %s", async (shell) => {
    const { stdout } = await runCli(["completion", shell])
    for (const { name, load } of commands) {
      expect(stdout).toContain(name)
      for (const option of Object.keys((await load()).options)) expect(stdout).toContain(option)
    }
  })

  it("names the shells that there are", async () => {
    expect(await runCli(["completion", "tcsh"])).toMatchObject({
      exitCode: 2,
      stderr: 'claimbridge: "tcsh" is none of the shells.\n  There are completions for bash, zsh, fish, powershell.\n',
    })
  })
})
