import { readFile, rm } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import type { StartedEndpoint } from "../journal/journal.ts"
import { isRunning } from "./is-running.ts"

const politeMs = 2000
const pauseMs = 20

/**
 * Ends the process that answered later steps: asks it to, and kills it when it is still there after 2 seconds.
 *
 * Without its token file it ends by itself. It may have done so long ago, and its number be another process' by now.
 */
export async function stopEndpoint({ pid, url, tokenFile }: StartedEndpoint): Promise<void> {
  const authorization = await readFile(tokenFile, "utf8").catch(() => undefined)
  if (url !== undefined && authorization !== undefined) await askToStop(url, authorization)
  for (let waitedMs = 0; waitedMs < politeMs && (await isRunning(pid)); waitedMs += pauseMs) await pause(pauseMs)
  const isSurelyIts = url === undefined || authorization !== undefined
  if (isSurelyIts && (await isRunning(pid))) process.kill(pid, "SIGKILL")
  await rm(tokenFile, { force: true })
}

async function askToStop(url: string, authorization: string): Promise<void> {
  const request = { method: "POST", headers: { authorization }, signal: AbortSignal.timeout(politeMs) }
  await fetch(new URL("/shutdown", url), request).catch(() => undefined)
}
