import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { blocksOf, documentBlocks } from "./support/block.ts"
import { cli } from "./support/cli.ts"
import { cliCommand } from "./support/cli-command.ts"
import { type CliLine, callsOf, cliLines } from "./support/cli-lines.ts"

const { stdout: completion } = await cli(["completion", "fish"])
const commands = new Set(namesIn(/^complete -c claimbridge -n __fish_use_subcommand -f -a (\S+)/gm, completion))
const parameters = ["--parameter", "OwnerId=65,RepositoryId=74"]
const runnable = documentBlocks("sh").filter(({ note }) => note.run !== undefined)

function namesIn(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name)
}

/** The options of a command: whether each takes a value. */
function optionsOf(command: string): ReadonlyMap<string, boolean> {
  const own = completion.split("\n").filter((line) => line.includes(`'__fish_seen_subcommand_from ${command}'`))
  return new Map(own.map((line) => [/ -l (\S+)/.exec(line)?.[1] ?? "", / -[rx] /.test(line)]))
}

function problemWith({ words: [command = "", ...words] }: CliLine): string | undefined {
  if (!commands.has(command)) return `there is no command ${command}`
  const known = optionsOf(command)
  const own = words.slice(0, words.includes("--") ? words.indexOf("--") : undefined)
  return own
    .filter((word) => word.startsWith("--"))
    .map((word) => complaint(word, own, known))
    .find(Boolean)
}

function complaint(word: string, words: readonly string[], known: ReadonlyMap<string, boolean>): string | undefined {
  const [name = "", value] = word.slice(2).split("=")
  const takesValue = known.get(name)
  if (takesValue === undefined) return `there is no option --${name}`
  const next = value ?? words[words.indexOf(word) + 1]
  return takesValue && (next === undefined || next.startsWith("--")) && !isMentioned(word, words)
    ? `--${name} has no value`
    : undefined
}

/** In prose, a command may be named with an option and no value. */
function isMentioned(word: string, words: readonly string[]): boolean {
  return words.at(-1) === word
}

/** A folder with the files that a page names. */
function folderOf(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), "claimbridge-guides-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const { note, text } of blocksOf(page)) {
    if (note.file !== undefined) writeFileSync(join(folder, note.file), text)
  }
  return folder
}

describe("a call of claimbridge in the docs", () => {
  it("has a command and options that there are", () => {
    const lines = cliLines()
    const problems = lines.map((line) => ({ ...line, problem: problemWith(line) })).filter(({ problem }) => problem)
    expect(problems).toEqual([])
    expect(lines.length).toBeGreaterThan(30)
  })

  it.each(runnable)("runs, and says yes: $place", async (block) => {
    const folder = folderOf(block.page)
    const calls = callsOf(block)
    const runs = await Promise.all(calls.map(({ words }) => cli(words, folder)))
    expect(runs.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      calls.map(() => ({ exitCode: 0, stderr: "" })),
    )
    expect(calls.length).toBeGreaterThan(0)
  })

  it.each([
    { name: "the job's claims", words: ["token"], shows: "sub" },
    { name: "the tags that the pool makes of them", words: ["token", "--cognito"], shows: "repository_owner_id  65" },
    {
      name: "whether the role lets the job in",
      words: ["explain", "ci-access.yaml", "--from-token", "--role-session-name", "{run_id}@{sha}", ...parameters],
      shows: "Allowed: sts:AssumeRoleWithWebIdentity, sts:TagSession",
    },
  ])("shows $name in a job, as troubleshooting says", async ({ words, shows }) => {
    const job = ["emulate", "--template", "ci-access.yaml", "--claims", "job.json", ...parameters, "--"]
    const run = await cli([...job, ...cliCommand, ...words], folderOf("docs/guides/set-up-cloudformation.md"))
    expect(run.stdout).toContain(shows)
    expect(run.exitCode).toBe(0)
  })
})
