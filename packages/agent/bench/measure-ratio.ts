import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = promisify(execFile)

/** Two programs, each as the arguments of `node`. */
export interface Contest {
  readonly floor: readonly string[]
  readonly program: readonly string[]
  readonly rounds: number
}

/** What the program takes, as a whole process. */
export interface RatioFigure {
  /** Longer than the floor, in milliseconds, the median. */
  readonly milliseconds: number
  readonly floorMilliseconds: number
  /** Its time over the floor's in the same round, the median. */
  readonly ratio: number
}

/** Runs both in turn, so that a busy machine slows both alike. */
export async function measureRatio({ floor, program, rounds }: Contest): Promise<RatioFigure> {
  const pairs: { readonly floorMs: number; readonly programMs: number }[] = []
  for (let round = -2; round < rounds; round += 1) {
    const pair = { floorMs: await elapsed(floor), programMs: await elapsed(program) }
    // The first two rounds warm the disk's cache.
    if (round >= 0) pairs.push(pair)
  }
  return {
    milliseconds: median(pairs.map(({ floorMs, programMs }) => programMs - floorMs)),
    floorMilliseconds: median(pairs.map(({ floorMs }) => floorMs)),
    ratio: median(pairs.map(({ floorMs, programMs }) => programMs / floorMs)),
  }
}

async function elapsed(args: readonly string[]): Promise<number> {
  const start = performance.now()
  await run(process.execPath, [...args], { env: {} })
  return performance.now() - start
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
  return Math.round(middle * 100) / 100
}
