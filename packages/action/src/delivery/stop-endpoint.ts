import { readFile, rm } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import { processMark } from "@claimbridge/agent"
import type { StartedEndpoint } from "../journal/journal.ts"

const defaultPoliteMs = 2000
const pauseMs = 20

/**
 * Ends the process that answered later steps: asks it to, and kills it when it is still there after a while, 2 seconds
 * by default.
 *
 * It may have ended by itself long ago, and its number be another process' by now, which nothing tells where there is no
 * mark: there it is killed only while its token file, without which it ends, is where it was.
 */
export async function stopEndpoint(
  { pid, mark, url, tokenFile }: StartedEndpoint,
  politeMs: number = defaultPoliteMs,
): Promise<void> {
  const authorization = await readFile(tokenFile, "utf8").catch(() => undefined)
  const isThere = (): boolean => processMark(pid) === mark
  if (url !== undefined && authorization !== undefined)
    await askToStop(new URL("/shutdown", url), authorization, politeMs)
  for (let waitedMs = 0; waitedMs < politeMs && isThere(); waitedMs += pauseMs) await pause(pauseMs)
  const isSurelyIts = mark !== "" || url === undefined || authorization !== undefined
  if (isSurelyIts && isThere()) process.kill(pid, "SIGKILL")
  await rm(tokenFile, { force: true })
}

async function askToStop(url: URL, authorization: string, timeoutMs: number): Promise<void> {
  const request = { method: "POST", headers: { authorization }, signal: AbortSignal.timeout(timeoutMs) }
  await fetch(url, request).catch(() => undefined)
}
