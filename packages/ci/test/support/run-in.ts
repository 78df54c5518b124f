import { execFile } from "node:child_process"
import type { Runtime } from "@claimbridge/core"

/** Runs commands as a process of a job does: found by the job's `PATH`, with the job's variables. */
export function runIn(env: Readonly<Record<string, string>>): Runtime["runCommand"] {
  return ([command = "", ...args], { signal, maxBytes }) =>
    new Promise((resolve) => {
      const child = execFile(command, args, { env, signal, maxBuffer: maxBytes }, (error, stdout) => {
        if (child.exitCode === null) return resolve({ status: "not-started", reason: String(error?.code) })
        resolve({ status: "exited", exitCode: child.exitCode, stdout })
      })
    })
}
