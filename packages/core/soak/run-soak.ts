import { setTimeout as wait } from "node:timers/promises"
import { NodeHttpHandler } from "@smithy/node-http-handler"
import { secretsIn } from "../test/faults/secrets-in.ts"
import { type FastClock, fastClock } from "../test/support/fast-clock.ts"
import { heapBytes } from "./heap-bytes.ts"
import { Ledger } from "./ledger.ts"
import { type Lived, liveAsClient } from "./live-as-client.ts"
import { providers } from "./providers.ts"
import { schedule } from "./schedule.ts"
import { settableClock } from "./settable-clock.ts"
import type { SoakFacts } from "./soak-facts.ts"
import type { SoakSettings } from "./soak-settings.ts"
import { type AwsProcess, startAws } from "./start-aws.ts"

/** What a soak did, beside what it is judged by. */
export interface SoakOutcome extends SoakFacts, Lived {
  readonly requests: number
  readonly faults: number
}

/** Until then caches are filled and code is compiled. */
const warmShare = 0.4

/** Lets clients use providers for a while, on a bad network and with a bad clock. */
export async function runSoak(settings: SoakSettings): Promise<SoakOutcome> {
  const { seconds, speed, sinceMs } = settings
  const clock = fastClock({ speed, sinceMs })
  const ledger = new Ledger(clock.nowMs)
  const aws = await startAws(settings, (accessKeyId, endMs) => ledger.issued(accessKeyId, endMs))
  ledger.knowSecrets(...secretsIn(Object.values(aws.env).join(" ")))
  const unhandled = countUnhandled()
  const machine = settableClock(clock.nowMs, () => ledger.clockSet())
  const stop = AbortSignal.timeout(sinceMs + seconds * 1000 - Date.now())
  const { clockChanges, outages } = schedule(settings.seed, seconds)
  const changes = machine.follow(clockChanges, sinceMs, stop)
  const used = await useProviders({ settings, clock, ledger, aws, now: machine.now, stop })
  await changes
  const { connections: connectionsLeft, requests, faults } = await lastWord(aws)
  aws.stop()
  const elapsedMs = (Date.now() - sinceMs) * speed
  const left = { timersLeft: clock.running(), connectionsLeft, unhandled: unhandled() }
  const { changesMs: clockChangesMs } = machine
  const outagesMs = outages.map(({ fromSeconds, untilSeconds }) => (untilSeconds - fromSeconds) * 1000 * speed)
  return { ...ledger.facts(), ...used, ...left, elapsedMs, clockChangesMs, outagesMs, requests, faults }
}

interface Use {
  readonly settings: SoakSettings
  readonly clock: FastClock
  readonly ledger: Ledger
  readonly aws: AwsProcess
  readonly now: () => Date
  readonly stop: AbortSignal
}

async function useProviders(use: Use): Promise<Lived & Pick<SoakFacts, "heapGrowthBytes">> {
  const { settings, clock, ledger, aws, now, stop } = use
  const requestHandler = new NodeHttpHandler({ httpAgent: { maxSockets: 64 } })
  const note = (...line: unknown[]): void => ledger.seen(...line)
  const logger = { trace: note, debug: note, info: note, warn: note, error: note }
  const runtime = { env: aws.env, startTimer: clock.startTimer, now }
  await using made = providers(aws.identityPoolId, { runtime, logger }, ledger)
  const { all } = made
  const parts = {
    seed: settings.seed,
    providers: all,
    endpoint: aws.url,
    requestHandler,
    ledger,
    nowMs: clock.nowMs,
    stop,
  }
  const lives = Array.from({ length: settings.clients }, (_, index) => liveAsClient(parts, index))
  const warmBytes = await wait(settings.seconds * 1000 * warmShare).then(heapBytes)
  const lived = await Promise.all(lives)
  const heapGrowthBytes = heapBytes() - warmBytes
  requestHandler.destroy()
  return {
    asked: sum(lived.map(({ asked }) => asked)),
    sent: sum(lived.map(({ sent }) => sent)),
    heapGrowthBytes,
  }
}

function countUnhandled(): () => number {
  let count = 0
  process.on("unhandledRejection", () => {
    count += 1
  })
  return () => count
}

/** The other side hears a moment later that a connection was closed. */
async function lastWord(aws: AwsProcess): ReturnType<AwsProcess["ask"]> {
  for (let look = 0; look < 40; look += 1) {
    const word = await aws.ask()
    if (word.connections === 0) return word
    await wait(50)
  }
  return aws.ask()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
