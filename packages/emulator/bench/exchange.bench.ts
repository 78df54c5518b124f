import { measureExchanges } from "./measure-exchanges.ts"
import { startEmulator } from "./start-emulator.ts"
import { startMoto } from "./start-moto.ts"

const short = process.env.BENCH_SHORT === "1"
const warmUpCount = 200
const count = short ? 500 : 5000
const motoCount = short ? 50 : 300

await using emulator = await startEmulator(warmUpCount + count)
const { jobs } = emulator.target
await measureExchanges({ ...emulator.target, jobs: jobs.slice(0, warmUpCount) })
const perSecond = await measureExchanges({ ...emulator.target, jobs: jobs.slice(warmUpCount) })

await using moto = await startMoto(jobs.slice(0, motoCount))
if (moto) {
  const motoPerSecond = await measureExchanges(moto.target)
  print({ name: "emulator: exchanges over HTTP, verified", perSecond, ratio: perSecond / motoPerSecond })
  print({ name: "moto_server: exchanges over HTTP, not verified", perSecond: motoPerSecond })
} else {
  process.stderr.write("moto_server isn't on this machine: no ratio\n")
  print({ name: "emulator: exchanges over HTTP, verified", perSecond })
}

function print(result: { readonly name: string; readonly perSecond: number; readonly ratio?: number }): void {
  const rounded = Object.entries(result).map(([key, value]) => [key, typeof value === "number" ? round(value) : value])
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
