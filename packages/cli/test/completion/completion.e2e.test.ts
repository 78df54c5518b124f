import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { hasTool } from "../support/has-tool.ts"
import { runCli } from "../support/run-cli.ts"

/** zsh completes in an editor alone: a terminal of its own, where a key shows what the line has become. */
const zshDriver = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "autoload -Uz compinit; compinit -D -u; source \${(q)1}; show() { print -r -- \\"@@\\$BUFFER@@\\" }; zle -N show; bindkey '^T' show; print re''ady"
zpty -r shell out '*ready*'
zpty -n -w shell "$2"$'\\t\\x14'
zpty -r shell out '*@@*@@*'
print -r -- "\${\${out%@@*}##*@@}"
`

/** How a shell is asked what it offers at the end of a line. */
interface Asked {
  readonly shell: string
  readonly program: string
  readonly version: readonly string[]
  readonly args: (script: string, line: string) => readonly string[]
}

const shells: readonly Asked[] = [
  {
    shell: "fish",
    program: "fish",
    version: ["--version"],
    args: (script, line) => ["--no-config", "-c", `source ${script}; complete -C "${line}"`],
  },
  {
    shell: "zsh",
    program: "zsh",
    version: ["--version"],
    args: (script, line) => ["-f", "-c", zshDriver, "zsh", script, line],
  },
  {
    shell: "powershell",
    program: "pwsh",
    version: ["-NoProfile", "-Command", "exit"],
    args: (script, line) => [
      "-NoProfile",
      "-Command",
      `. ${script}; [Management.Automation.CommandCompletion]::CompleteInput('${line}', ${line.length}, $null).CompletionMatches.CompletionText`,
    ],
  },
]

const lines = [
  { line: "claimbridge cr", offer: "credentials" },
  { line: "claimbridge token --ra", offer: "--raw" },
  { line: "claimbridge credentials --format pr", offer: "process" },
  { line: "claimbridge completion z", offer: "zsh" },
  { line: "claimbridge issue --create-r", offer: "--create-registrar" },
]

async function offered({ shell, program, args }: Asked, line: string): Promise<string | undefined> {
  const { stdout } = await runCli(["completion", shell])
  const file = shell === "powershell" ? "completion.ps1" : "completion"
  const folder = aFolder({ [file]: stdout })
  const options = { encoding: "utf8", cwd: folder, env: { ...process.env, HOME: folder }, timeout: 15_000 } as const
  const answer = execFileSync(program, args(join(folder, file), line), options).trim()
  // fish adds a description, zsh completes the line, and puts = after an option with a value.
  return answer.split("\t")[0]?.split(" ").at(-1)?.replace(/=$/, "")
}

describe.each(shells)("completion for $shell", (asked) => {
  it.runIf(hasTool(asked.program, asked.version)).each(lines)("makes $offer of $line", async ({ line, offer }) => {
    expect(await offered(asked, line)).toBe(offer)
  })
})
