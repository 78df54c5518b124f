import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bundleProgram } from "./bundle-program.ts"
import { distantAws } from "./latency/distant-aws.ts"
import { floorProgram } from "./latency/floor-program.ts"
import { ownProgram } from "./latency/own-program.ts"
import { sdkProgram } from "./latency/sdk-program.ts"
import { measureProcesses, type Programs } from "./measure-processes.ts"

const rounds = process.env.BENCH_SHORT === "1" ? 5 : 15
const roundTripMs = 50
const title = `core: cold exchange, ${roundTripMs} ms away`

/** Each program by the name of its result, and what it is compared with. */
const floors: Readonly<Record<string, string>> = {
  [`${title}`]: "floor",
  [`${title}, in sequence with the SDK's clients`]: "floor",
  [`${title}, direct`]: "floor of direct",
}

const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
try {
  await using aws = await distantAws(roundTripMs, folder)
  const figures = await measureProcesses(await programs(folder), { rounds, env: aws.env })
  const timeOf = new Map(figures.map(({ name, milliseconds }) => [name, milliseconds]))
  for (const [name, floor] of Object.entries(floors)) print(name, { ms: timeOf.get(name), floorMs: timeOf.get(floor) })
} finally {
  await rm(folder, { recursive: true })
}

async function programs(into: string): Promise<Programs> {
  const [floor, own, sdk] = [join(into, "floor"), join(into, "own"), join(into, "sdk")]
  await bundleProgram(floorProgram, floor)
  await bundleProgram(ownProgram, own)
  await bundleProgram(sdkProgram, sdk)
  return {
    floor: [join(floor, "stdin.mjs")],
    [`${title}`]: [join(own, "stdin.mjs")],
    [`${title}, in sequence with the SDK's clients`]: [join(sdk, "stdin.mjs")],
    "floor of direct": [join(floor, "stdin.mjs"), "direct"],
    [`${title}, direct`]: [join(own, "stdin.mjs"), "direct"],
  }
}

/** Times are those over bare node's. */
function print(
  name: string,
  { ms = Number.NaN, floorMs = Number.NaN }: { ms?: number | undefined; floorMs?: number | undefined },
): void {
  const ratio = Math.round((ms / floorMs) * 1000) / 1000
  process.stdout.write(`${JSON.stringify({ name, milliseconds: ms, floorMilliseconds: floorMs, ratio })}\n`)
}
