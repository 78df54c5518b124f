import { readFile, rm } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import type { StartedEndpoint } from "../journal/journal.ts"
import { isRunning } from "./is-running.ts"

const politeMs = 2000
const pauseMs = 20

/** Ends the process that answered later steps: asks it to, and kills it when it is still there after 2 seconds. */
export async function stopEndpoint({ pid, url, tokenFile }: StartedEndpoint): Promise<void> {
  const authorization = await readFile(tokenFile, "utf8").catch(() => undefined)
  // It removes the file when it ends, and its number may be another process' by now.
  if (url !== undefined && authorization === undefined) return
  if (url !== undefined && authorization !== undefined) await askToStop(url, authorization)
  for (let waitedMs = 0; waitedMs < politeMs && (await isRunning(pid)); waitedMs += pauseMs) await pause(pauseMs)
  if (await isRunning(pid)) process.kill(pid, "SIGKILL")
  await rm(tokenFile, { force: true })
}

async function askToStop(url: string, authorization: string): Promise<void> {
  const request = { method: "POST", headers: { authorization }, signal: AbortSignal.timeout(politeMs) }
  await fetch(new URL("/shutdown", url), request).catch(() => undefined)
}
