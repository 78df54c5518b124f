import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = promisify(execFile)

/** One figure: a program in a fresh process, against bare node. */
export interface Figure {
  readonly name: string
  /** What the program takes longer than bare node, in milliseconds, the median; of bare node itself the whole time. */
  readonly milliseconds: number
  /** The program's time over bare node's, the median. */
  readonly ratio: number
}

/** Programs by name: the arguments of `node`. */
export type Programs = Readonly<Record<string, readonly string[]>>

/** Runs every program in turn, round after round, so that a busy machine slows all of them alike. */
export async function measureProcesses(
  programs: Programs,
  { rounds, env }: { readonly rounds: number; readonly env: Readonly<Record<string, string>> },
): Promise<Figure[]> {
  const all: Programs = { "bare node": ["-e", "0"], ...programs }
  const times = new Map(Object.keys(all).map((name): [string, number[]] => [name, []]))
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(all)) {
      const elapsedMs = await elapsed(args, env)
      // The first two rounds warm the disk's cache.
      if (round >= 0) times.get(name)?.push(elapsedMs)
    }
  }
  const floor = times.get("bare node") ?? []
  return [...times].map(([name, runs]) => figure(name, runs, floor))
}

async function elapsed(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now()
  await run(process.execPath, [...args], { env })
  return performance.now() - start
}

/** Compares each run with bare node's in the same round. */
function figure(name: string, runs: readonly number[], floor: readonly number[]): Figure {
  const over = runs.map((elapsedMs, index) => elapsedMs - (runs === floor ? 0 : (floor[index] ?? 0)))
  const ratios = runs.map((elapsedMs, index) => elapsedMs / (floor[index] ?? Number.NaN))
  return { name, milliseconds: round(median(over)), ratio: round(median(ratios)) }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
