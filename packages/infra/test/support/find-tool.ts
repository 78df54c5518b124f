import { spawnSync } from "node:child_process"

/** Tells whether a command runs here; says so on stderr when it doesn't, as its tests are then skipped. */
export function hasTool(command: string, args: readonly string[]): boolean {
  const isThere = spawnSync(command, args, { stdio: "ignore" }).status === 0
  if (!isThere) process.stderr.write(`skipped: \`${[command, ...args].join(" ")}\` doesn't run here\n`)
  return isThere
}
