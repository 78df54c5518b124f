import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { CallersOrder, CallersReport } from "./endpoint/callers.ts"
import { percentile } from "./endpoint/percentile.ts"
import { type Span, type StartedAgent, startAgent } from "./endpoint/start-agent.ts"

const isShort = process.env.BENCH_SHORT === "1"
const callers = 200
const perSecond = 5_000
/** An hour of 200 callers that ask each second. */
const hourRequests = isShort ? 50_000 : 720_000

type Order = Pick<CallersOrder, "requests" | "isEachAlone" | "perSecond">

const run = promisify(execFile)
const callersProgram = fileURLToPath(new URL("endpoint/callers.ts", import.meta.url))

await measure("agent: endpoint", [])
// What the README advises where memory is short.
await measure("agent: endpoint, small", ["--optimize-for-size", "--max-semi-space-size=1", "--no-opt", "--no-maglev"])

async function measure(name: string, flags: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
  try {
    await using agent = await startAgent(folder, flags)
    await measureAgent(name, agent)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureAgent(name: string, agent: StartedAgent): Promise<void> {
  const { port, token } = agent
  const startMegabytes = await agent.megabytes()
  const ask = async (order: Order): Promise<CallersReport> => {
    const { stdout } = await run(
      process.execPath,
      [callersProgram, JSON.stringify({ port, token, callers, ...order })],
      {
        maxBuffer: 2 ** 28,
      },
    )
    return JSON.parse(stdout)
  }
  print(`${name}, the first call of 200 callers`, await ask({ requests: callers, isEachAlone: true }), {
    exchanges: agent.exchanges().length,
  })
  await ask({ requests: 20_000, isEachAlone: false })
  const paced = await ask({ requests: isShort ? 55_000 : 150_000, perSecond, isEachAlone: false })
  const meanwhile = percentile(during(paced, agent.exchanges()), 0.99)
  print(`${name}, 5,000 requests/s`, paced, { p99MsDuringRefresh: meanwhile, exchanges: agent.exchanges().length })
  const alone = await ask({ requests: isShort ? 2_000 : 10_000, perSecond: 1_000, isEachAlone: true })
  print(`${name}, 1,000 requests/s, a connection each`, alone)
  const memory = async () => ({
    startMegabytes,
    megabytes: await agent.megabytes(),
    peakMegabytes: await agent.peakMegabytes(),
  })
  const most = await ask({ requests: hourRequests, isEachAlone: false })
  print(`${name}, ${hourRequests} requests, all it can`, most, await memory())
}

function print(name: string, report: CallersReport, more: Readonly<Record<string, number>> = {}): void {
  const { elapsedMs, failures, latencyMs } = report
  const figures = {
    perSecond: Math.round((latencyMs.length / elapsedMs) * 1000),
    p50Ms: percentile(latencyMs, 0.5),
    p99Ms: percentile(latencyMs, 0.99),
    maxMs: percentile(latencyMs, 1),
    failures,
    ...more,
  }
  process.stdout.write(`${JSON.stringify({ name, ...figures })}\n`)
}

/** The latencies of the requests that an exchange was under way at. */
function during({ dueMs, latencyMs }: CallersReport, exchanges: readonly Span[]): number[] {
  return latencyMs.filter((lateMs, index) => {
    const due = dueMs[index] ?? 0
    return exchanges.some(([startMs, endMs]) => due <= endMs && due + lateMs >= startMs)
  })
}
