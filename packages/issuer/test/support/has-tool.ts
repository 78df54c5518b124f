import { spawnSync } from "node:child_process"

/** Whether a command is on this machine and answers to these arguments. */
export function hasTool(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  return spawnSync(command, args, { env: { ...process.env, ...env } }).status === 0
}
