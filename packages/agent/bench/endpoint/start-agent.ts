import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createInterface } from "node:readline"
import { createEmulator } from "@claimbridge/emulator"
import { accessTemplate } from "../../test/support/access-template.ts"
import { writeAgentProgram } from "./write-agent-program.ts"

/** Renewed each 10 seconds or so: from the last third on. */
const sessionSeconds = 15

/** From when to when, in milliseconds since the epoch. */
export type Span = readonly [startMs: number, endMs: number]

/** An agent in a process of its own, over an AWS in this one. */
export interface StartedAgent extends AsyncDisposable {
  readonly port: number
  readonly token: string
  /** When its exchanges began and ended so far. */
  readonly exchanges: () => readonly Span[]
  readonly megabytes: () => Promise<number>
  /** Linux only. */
  readonly peakMegabytes: () => Promise<number>
}

/** Starts an agent, with these flags of Node's, whose credentials are renewed again and again. */
export async function startAgent(folder: string, flags: readonly string[]): Promise<StartedAgent> {
  const emulator = createEmulator({ region: "eu-west-1", longestSessionSeconds: sessionSeconds })
  emulator.deploy({ accountId: "111122223333", template: { body: accessTemplate } })
  const token = await emulator.mintToken({}, { audience: "sts.amazonaws.com", lifetimeSeconds: 7200 })
  const { env } = await emulator.listen()
  const tokenFile = `${folder}/endpoint-token`
  const child = spawn(process.execPath, [...flags, await writeAgentProgram(folder), tokenFile], {
    env: { ...env, CI_TOKEN: token },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const entries: Entry[] = []
  const lines = createInterface(child.stdout).on("line", (line) => entries.push(JSON.parse(line)))
  const next = async (type: string): Promise<Entry> => {
    for (;;) {
      const [line] = await once(lines, "line")
      const entry: Entry = JSON.parse(String(line))
      if (entry.type === type) return entry
    }
  }
  const { address } = await next("serving")
  return {
    port: Number(new URL(String(address)).port),
    token: await readFile(tokenFile, "utf8"),
    exchanges: () => exchangesIn(entries),
    megabytes: async () => {
      const told = next("memory")
      child.kill("SIGUSR2")
      return megabytesOf(Number((await told).rssBytes))
    },
    peakMegabytes: async () =>
      megabytesOf(Number(/VmHWM:\s*(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, "utf8"))?.[1]) * 1024),
    [Symbol.asyncDispose]: async () => {
      await end(child)
      await emulator.close()
    },
  }
}

interface Entry {
  readonly type: string
  readonly timeMs?: number
  readonly [more: string]: unknown
}

function exchangesIn(entries: readonly Entry[]): Span[] {
  const timesOf = (type: string) => entries.filter((entry) => entry.type === type).map(({ timeMs = 0 }) => timeMs)
  const ends = timesOf("exchange-finished")
  return timesOf("exchange-started").map((startMs, index) => [startMs, ends[index] ?? Date.now()] as const)
}

function megabytesOf(bytes: number): number {
  return Math.round(bytes / 2 ** 20)
}

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, "close")
  child.kill()
  await closed
}
