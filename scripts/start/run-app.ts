import { spawn } from "node:child_process"
import { constants } from "node:os"

export interface AppCall {
  /** The absolute path of the script. */
  readonly app: string
  readonly parameters: readonly string[]
  /** Where the user typed the command: relative paths in the parameters begin there. */
  readonly folder: string
}

/** Runs the app with this process's own streams, hands signals on to it, and gives its exit code. */
export function runApp({ app, parameters, folder }: AppCall): Promise<number> {
  const child = spawn(process.execPath, [app, ...parameters], { cwd: folder, stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]))
  })
}
