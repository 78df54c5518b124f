import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { aFolder } from "./support/a-folder.ts"
import { hasTool } from "./support/has-tool.ts"
import { cliCommand, spawnCli } from "./support/spawn-cli.ts"

describe("the program", () => {
  it("is quiet when nobody reads on", async () => {
    const [program = "", ...args] = cliCommand
    const child = spawn(program, [...args, "completion", "zsh"], { stdio: ["ignore", "pipe", "pipe"] })
    child.stdout.destroy()
    const errors: string[] = []
    child.stderr.on("data", (text: Buffer) => errors.push(text.toString()))
    expect([await once(child, "close"), errors.join("")]).toEqual([[0, null], ""])
  })

  it.skipIf(!hasTool("python3", ["--version"]))("refuses a real terminal", () => {
    const line = [...cliCommand, "credentials"].map((word) => `'${word}'`).join(" ")
    const script = `import pty,sys,os\nsys.exit(os.waitstatus_to_exitcode(pty.spawn(["sh", "-c", ${JSON.stringify(line)}])))`
    let output = ""
    try {
      execFileSync("python3", ["-c", script], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
    } catch (error) {
      output = error instanceof Error && "stdout" in error ? String(error.stdout) : ""
    }
    expect(output).toContain("Credentials are not printed on a terminal")
  })

  it("writes to /dev/null as to any file", async () => {
    const script = `${cliCommand.map((word) => `'${word}'`).join(" ")} credentials > /dev/null`
    const child = spawn("sh", ["-c", script], { stdio: ["ignore", "ignore", "pipe"] })
    const errors: string[] = []
    child.stderr.on("data", (text: Buffer) => errors.push(text.toString()))
    await once(child, "close")
    expect(errors.join("")).toContain("Nobody says what the pool is.")
  })

  it.runIf(existsSync("/dev/full"))(
    "says that its output has no room, and ends as it would when its talk has none",
    async () => {
      const line = cliCommand.map((word) => `'${word}'`).join(" ")
      const script = `${line} help > /dev/full; echo $? >&2; ${line} token 2> /dev/full; echo $? >&2`
      const child = spawn("sh", ["-c", script], { stdio: ["ignore", "ignore", "pipe"] })
      const errors: string[] = []
      child.stderr.on("data", (text: Buffer) => errors.push(text.toString()))
      await once(child, "close")
      expect(errors.join("")).toMatch(/^claimbridge: stdout cannot be used: no space is left \(ENOSPC\)\.\n.*\n2\n3\n$/)
    },
  )

  it("says that the working folder is gone", async () => {
    const line = cliCommand.map((word) => `'${word}'`).join(" ")
    const folder = aFolder()
    const child = spawn("sh", ["-c", `rmdir "$PWD" && ${line} token`], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    })
    const errors: string[] = []
    child.stderr.on("data", (text: Buffer) => errors.push(text.toString()))
    expect(await once(child, "close")).toEqual([2, null])
    expect(errors.join("")).toContain("The working folder is gone.")
  })

  it("ends with the code of the failure", async () => {
    const { exit } = spawnCli(["token"])
    expect(await exit).toEqual({ code: 3, signal: null })
  })
})
