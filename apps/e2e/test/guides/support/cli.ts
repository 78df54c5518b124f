import { execFile } from "node:child_process"
import { cliCommand } from "./cli-command.ts"

/** How a run of the CLI ended. */
export interface CliRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the CLI of this repository as a user would, in a folder and outside of every CI. */
export function cli(words: readonly string[], cwd?: string): Promise<CliRun> {
  const { PATH = "", HOME = "" } = process.env
  const [node = "", ...argv] = [...cliCommand, ...words]
  return new Promise((resolve, reject) => {
    execFile(node, argv, { env: { PATH, HOME }, ...(cwd && { cwd }) }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") return reject(error)
      return resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr })
    })
  })
}
