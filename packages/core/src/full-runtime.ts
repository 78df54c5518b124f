import { nodeRuntime, type Runtime } from "./runtime.ts"

/** Puts this process in the place of each part of the machine that was not given. */
export function fullRuntime(parts: Partial<Runtime> = {}): Runtime {
  return {
    env: parts.env ?? nodeRuntime.env,
    fetch: parts.fetch ?? nodeRuntime.fetch,
    now: parts.now ?? nodeRuntime.now,
    random: parts.random ?? nodeRuntime.random,
    readFile: parts.readFile ?? nodeRuntime.readFile,
    runCommand: parts.runCommand ?? nodeRuntime.runCommand,
    startTimer: parts.startTimer ?? nodeRuntime.startTimer,
  }
}
