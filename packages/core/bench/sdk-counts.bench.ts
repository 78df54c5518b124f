import { ourContender } from "../test/counts/our-contender.ts"
import { scenarios } from "../test/counts/scenarios.ts"
import { isolateEnv } from "./counts/isolate-env.ts"
import { measureScenario } from "./counts/measure-scenario.ts"
import { sdkContender } from "./counts/sdk-contender.ts"
import { writeTable } from "./counts/write-table.ts"

const isShort = process.env.BENCH_SHORT === "1"

isolateEnv()
const figures: string[] = []
for (const scenario of isShort ? scenarios.filter(({ isSlow }) => !isSlow) : scenarios) {
  const { name, peer, settings = {} } = scenario
  const sdk = await measureScenario(scenario, (world) => sdkContender[peer](world, settings))
  const ours = await measureScenario(scenario, (world) => ourContender(world, scenario))
  process.stdout.write(`${JSON.stringify({ name: `core: ${name}`, [peer]: sdk, ours })}\n`)
  if (ours !== scenario.ours) throw new Error(`ours came to "${ours}" instead of "${scenario.ours}"`)
  figures.push(sdk)
}
if (process.env.BENCH_WRITE === "1" && !isShort) await writeTable(figures)
