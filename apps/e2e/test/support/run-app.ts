import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

export interface AppResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url))
const templates = fileURLToPath(new URL("../templates", import.meta.url))

export interface Reader {
  /** `false` closes the program's output after the first of it, as `head` does. */
  readonly readsOn: boolean
}

/** Runs the program as a process of its own; files are named relative to `test/templates`. */
export function runApp(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { readsOn }: Reader = { readsOn: true },
): Promise<AppResult> {
  const { PATH = "", HOME = "" } = process.env
  const child = spawn(process.execPath, ["--conditions=@claimbridge/source", main, ...args], {
    cwd: templates,
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const output = { stdout: "", stderr: "" }
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text
    if (!readsOn) child.stdout.destroy()
  })
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (exitCode) => resolve({ exitCode, ...output }))
  })
}
