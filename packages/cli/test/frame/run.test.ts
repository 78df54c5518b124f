import { describe, expect, it } from "vitest"
import { commands } from "../../src/commands.ts"
import { runCli } from "../support/run-cli.ts"

const wrongLines = [
  {
    name: "an unknown command",
    argv: ["credentals"],
    stderr: 'claimbridge: There is no command "credentals".\n  Did you mean credentials?\n',
  },
  {
    name: "a command that resembles none",
    argv: ["zzzzzzzz"],
    stderr: 'claimbridge: There is no command "zzzzzzzz".\n  claimbridge --help lists the commands.\n',
  },
  {
    name: "an option in front of the command",
    argv: ["--json", "token"],
    stderr:
      '{"error":{"kind":"configuration","message":"--json stands where a command should.","hint":"claimbridge --help lists the commands; options come after one."}}\n',
  },
  {
    name: "an unknown option",
    argv: ["token", "--role-arm", "x"],
    stderr: "claimbridge: There is no option --role-arm.\n  Did you mean --role-arn?\n",
  },
  {
    name: "an option without its value",
    argv: ["token", "--role-arn", "--json=1"],
    stderr: "claimbridge: --role-arn has no value.\n  One that begins with a dash is written --role-arn=-…\n",
  },
  {
    name: "a flag with a value",
    argv: ["token", "--raw=yes"],
    stderr: "claimbridge: --raw takes no value.\n  Write --raw alone, or leave it out.\n",
  },
  {
    name: "an option that is given twice",
    argv: ["token", "--login", "a", "--login", "b"],
    stderr: "claimbridge: --login is given twice.\n  Give it once.\n",
  },
  {
    name: "a value that is none of the choices",
    argv: ["token", "--flow", "simple"],
    stderr: 'claimbridge: --flow has no value "simple".\n  Choose one of basic, enhanced, direct.\n',
  },
  {
    name: "a number out of range",
    argv: ["token", "--duration-seconds", "60"],
    stderr: "claimbridge: --duration-seconds is no whole number from 900 to 43200.\n  Give it digits alone.\n",
  },
  {
    name: "an argument too many",
    argv: ["token", "now"],
    stderr:
      'claimbridge: "now" is one argument too many.\n  What belongs to another command stands behind --, and --help shows an example.\n',
  },
  {
    name: "a missing argument",
    argv: ["profile"],
    stderr: "claimbridge: NAME is missing: the profile's name.\n  --help shows an example.\n",
  },
  {
    name: "a command that has nothing to run",
    argv: ["exec", "--"],
    stderr: "claimbridge: There is no command to run.\n  It stands behind --: claimbridge exec -- aws s3 ls\n",
  },
]

describe("run", () => {
  it.each(wrongLines)("says what is wrong with $name, and ends with 2", async ({ argv, stderr }) => {
    expect(await runCli(argv)).toEqual({ exitCode: 2, stdout: "", stderr })
  })

  it("says what is wrong with a variable in the variable's name", async () => {
    const { exitCode, stderr } = await runCli(["token"], { env: { CLAIMBRIDGE_FLOW: "simple" } })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'claimbridge: CLAIMBRIDGE_FLOW has no value "simple".\n  Choose one of basic, enhanced, direct.\n',
    })
  })

  it("reports on one line where an SDK shows it", async () => {
    const { stderr } = await runCli(["credentials", "--role-arm=x"])
    expect(stderr).toBe("claimbridge: There is no option --role-arm. Did you mean --role-arn?\n")
  })

  it("lets no text turn the direction of what it reports", async () => {
    const { stderr } = await runCli(["nosuch\u{202e}\u{2066}x"])
    expect(stderr).toContain('There is no command "nosuch x".')
  })

  it("reports as JSON when that is asked for", async () => {
    const { stderr } = await runCli(["token", "--json", "--flow", "simple"])
    expect(JSON.parse(stderr)).toEqual({
      error: {
        kind: "configuration",
        message: '--flow has no value "simple".',
        hint: "Choose one of basic, enhanced, direct.",
      },
    })
  })

  it.each(commands)("ends the help of $name with examples", async ({ name, load }) => {
    const { examples } = await load()
    const { exitCode, stdout, stderr } = await runCli([name, "--help", "--no-such-option"])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
    expect(stdout).toMatch(new RegExp(`^Usage: claimbridge ${name}`))
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(`  ${examples.at(-1)?.line.split("\n").at(-1)}`)
    expect(await runCli(["help", name])).toEqual({ exitCode, stdout, stderr })
  })

  it("hands --help behind -- on to the command", async () => {
    const { stdout, stderr } = await runCli(["exec", "--", "some-tool", "--help"])
    expect({ stdout, stderr: stderr.split("\n")[0] }).toEqual({
      stdout: "",
      stderr: "claimbridge: Nobody says what the pool is.",
    })
  })

  it("lists all commands", async () => {
    const { exitCode, stdout } = await runCli(["--help"])
    expect(exitCode).toBe(0)
    for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"))
  })

  it("prints its version", async () => {
    expect(await runCli(["--version"])).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    })
  })
})
