import { describe, expect, it } from "vitest"
import { nodeRuntime, type Runtime } from "../../src/runtime.ts"
import { commandToken } from "../../src/token/command-token.ts"
import { envToken } from "../../src/token/env-token.ts"
import { fileToken } from "../../src/token/file-token.ts"
import type { TokenSource } from "../../src/token/token-source.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { failureOf } from "../support/failure-of.ts"
import { thrownBy } from "../support/thrown-by.ts"

const { signal } = new AbortController()
const token = aToken()

function ask(source: TokenSource, parts: Partial<Runtime> = {}): Promise<string> {
  return source({ audience: "sts.amazonaws.com", signal, runtime: aRuntime(parts) })
}

describe("fileToken", () => {
  it("drops the newline at the end", async () => {
    expect(await ask(fileToken("/t"), { readFile: async () => `${token}\n` })).toBe(token)
  })

  it.each([{ path: "" }, { path: undefined }, { path: 5 }])("refuses $path as a path at once", ({ path }) => {
    expect(thrownBy(() => Reflect.apply(fileToken, undefined, [path])).code).toBe("ERR_OPTION_INVALID")
  })

  it("names the path of a file that is not there", async () => {
    const error = await failureOf(ask(fileToken("/run/acme/token")))
    expect(error.code).toBe("ERR_TOKEN_FILE_UNREADABLE")
    expect(error.message).toBe("The token file /run/acme/token cannot be read (ENOENT).")
  })

  it.each([
    { name: "nothing", content: "", says: "it is empty" },
    { name: "two tokens", content: `${token} ${token}`, says: "white space inside" },
    { name: "something else", content: "hunter2", says: "1 part(s)" },
    { name: "too much", content: "x".repeat(50_001), says: "longer than 50000" },
  ])("refuses a file with $name and does not show it", async ({ content, says }) => {
    const error = await failureOf(ask(fileToken("/t"), { readFile: async () => content }))
    expect(error.code).toBe("ERR_TOKEN_MALFORMED")
    expect(error.message).toContain(says)
    expect(error.message).not.toContain("hunter2")
  })
})

describe("envToken", () => {
  it("takes the variable", async () => {
    expect(await ask(envToken("ACME_TOKEN"), { env: { ACME_TOKEN: token } })).toBe(token)
  })

  it.each([
    { name: "absent", variable: "ACME_TOKEN", env: {} },
    { name: "empty", variable: "ACME_TOKEN", env: { ACME_TOKEN: " " } },
    { name: "only a method of the environment", variable: "toString", env: {} },
  ])("names a variable that is $name", async ({ variable, env }) => {
    const error = await failureOf(ask(envToken(variable), { env }))
    expect(error.code).toBe("ERR_TOKEN_ENV_EMPTY")
    expect(error.message).toContain(variable)
  })

  it.each([{ variable: "secret.of.mine" }, { variable: "" }, { variable: undefined }])(
    "refuses $variable as a name at once, and does not show it: it may be the value",
    ({ variable }) => {
      const error = thrownBy(() => Reflect.apply(envToken, undefined, [variable]))
      expect(error.code).toBe("ERR_OPTION_INVALID")
      expect(JSON.stringify(error)).not.toContain("secret")
    },
  )
})

describe("commandToken", () => {
  const exited =
    (stdout: string, exitCode = 0): Runtime["runCommand"] =>
    async () => ({ status: "exited", exitCode, stdout })

  it("trims what the program prints and fills the audience in", async () => {
    const ran: (readonly string[])[] = []
    const runCommand: Runtime["runCommand"] = async (argv) => {
      ran.push(argv)
      return { status: "exited", exitCode: 0, stdout: `\n${token}\n` }
    }
    expect(await ask(commandToken(["agent", "--audience={audience}"]), { runCommand })).toBe(token)
    expect(ran).toEqual([["agent", "--audience=sts.amazonaws.com"]])
  })

  it("fills an audience with dollar signs in as it is", async () => {
    const ran: (readonly string[])[] = []
    const runCommand: Runtime["runCommand"] = async (argv) => {
      ran.push(argv)
      return { status: "exited", exitCode: 0, stdout: token }
    }
    await commandToken(["agent", "{audience}"])({ audience: "a$$b$&", signal, runtime: aRuntime({ runCommand }) })
    expect(ran).toEqual([["agent", "a$$b$&"]])
  })

  it.each<{ name: string; runCommand: Runtime["runCommand"]; says: string }>([
    { name: "another status", runCommand: exited("partial", 3), says: "ended with status 3" },
    { name: "a signal", runCommand: async () => ({ status: "killed", signal: "SIGKILL" }), says: "ended by SIGKILL" },
    { name: "too much output", runCommand: async () => ({ status: "too-large" }), says: "more than 65536 bytes" },
    {
      name: "no start",
      runCommand: async () => ({ status: "not-started", reason: "ENOENT" }),
      says: "did not start (ENOENT)",
    },
  ])("names the program that ended with $name", async ({ runCommand, says }) => {
    const error = await failureOf(ask(commandToken(["agent"]), { runCommand }))
    expect(error.code).toBe("ERR_TOKEN_COMMAND_FAILED")
    expect(error.message).toContain("agent")
    expect(error.message).toContain(says)
  })

  it.each([
    { name: "no arguments", argv: [] },
    { name: "a blank program", argv: [" "] },
    { name: "a command line", argv: "agent --token secret" },
    { name: "a number among the arguments", argv: ["agent", "secret", 5] },
    { name: "nothing", argv: undefined },
  ])("refuses $name at once and shows no argument", ({ argv }) => {
    const error = thrownBy(() => Reflect.apply(commandToken, undefined, [argv]))
    expect(error.code).toBe("ERR_OPTION_INVALID")
    expect(JSON.stringify(error)).not.toContain("secret")
  })

  it("runs real programs without a shell and drops their stderr", async () => {
    const script = `process.stderr.write("secret"); process.stdout.write(process.argv[1])`
    const real = { runCommand: nodeRuntime.runCommand }
    expect(await ask(commandToken([process.execPath, "-e", script, token]), real)).toBe(token)
    const error = await failureOf(ask(commandToken([process.execPath, "-e", script, "$(echo hi)"]), real))
    expect(error.code).toBe("ERR_TOKEN_MALFORMED")
  })
})
