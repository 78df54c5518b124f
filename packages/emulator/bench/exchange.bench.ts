import type { ExchangeJob } from "./exchange-target.ts"
import { measureExchanges } from "./measure-exchanges.ts"
import { startEmulator } from "./start-emulator.ts"
import { startMoto } from "./start-moto.ts"

const short = process.env.BENCH_SHORT === "1"
const rounds = short ? 3 : 9
// By then Node.js has compiled what is called often. Python compiles nothing, but has its imports to do.
const warmUpCount = short ? 1000 : 4000
const coldCount = 500
const motoWarmUpCount = 10
const countPerRound = 600
const motoCountPerRound = 40

await using emulator = await startEmulator(warmUpCount + rounds * countPerRound)
const { jobs } = emulator.target
await using moto = await startMoto(jobs)
const coldPerSecond = await measureExchanges({ ...emulator.target, jobs: jobs.slice(0, coldCount) })
await measureExchanges({ ...emulator.target, jobs: jobs.slice(coldCount, warmUpCount) })
if (moto) await measureExchanges({ ...moto.target, jobs: jobs.slice(0, motoWarmUpCount) })
else process.stderr.write("moto_server isn't on this machine: no ratio\n")

// In turns, so that what else the machine does meets both alike.
const perSecond: number[] = []
const motoPerSecond: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const fresh = jobsOf(round)
  perSecond.push(await measureExchanges({ ...emulator.target, jobs: fresh }))
  if (moto) motoPerSecond.push(await measureExchanges({ ...moto.target, jobs: fresh.slice(0, motoCountPerRound) }))
}
const ratios = motoPerSecond.map((count, round) => (perSecond[round] ?? Number.NaN) / count)
print({
  name: "emulator: exchanges over HTTP, verified",
  perSecond: median(perSecond),
  firstFiveHundredPerSecond: coldPerSecond,
  ...(moto && { ratio: median(ratios) }),
})
if (moto) print({ name: "moto_server: exchanges over HTTP, not verified", perSecond: median(motoPerSecond) })

function jobsOf(round: number): readonly ExchangeJob[] {
  const start = warmUpCount + round * countPerRound
  return jobs.slice(start, start + countPerRound)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(result: Readonly<Record<string, string | number>>): void {
  const rounded = Object.entries(result).map(([key, value]) => [key, typeof value === "number" ? round(value) : value])
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
