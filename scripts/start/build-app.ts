import { runCommand } from "../commands/run-command.ts"

/** Builds what the app needs; what is built already costs nothing. Gives turbo's exit code, and a line or a log to show. */
export async function buildApp(): Promise<{ code: number; message: string }> {
  const command = ["turbo", "run", "build", "--filter=@claimbridge/e2e", "--output-logs=errors-only"]
  const { code, output } = await runCommand(command)
  return { code, message: code === 0 ? describeBuild(output) : output }
}

/** One line when something was built, nothing when all of it came from the cache. */
export function describeBuild(turboOutput: string): string {
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(turboOutput) ?? []
  if (total === undefined || cached === total) return ""
  const [, time] = /Time:\s+(\S+)/.exec(turboOutput) ?? []
  return `Built ${Number(total) - Number(cached)} of ${total} packages in ${time}.\n`
}
