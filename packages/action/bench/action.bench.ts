import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createEmulator } from "@claimbridge/emulator"
import { runProgram } from "./run-program.ts"

const dist = join(import.meta.dirname, "../dist")
const rounds = process.env.BENCH_SHORT ? 5 : 25
const template = { file: join(import.meta.dirname, "../../../examples/github/access.yaml") }

const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
await using emulator = createEmulator({ region: "eu-west-1" })
const parameters = { RepositoryOwnerId: "65" }
const { outputs } = emulator.deploy({ accountId: "111122223333", template, parameters })
const listener = await emulator.listen()
const job = emulator.githubJob({ claims: { repository_owner_id: "65" } })
try {
  print({ name: "action: committed bundle", ...(await sizes()) })
  await measure()
} finally {
  await rm(folder, { recursive: true })
}

/** In kilobytes; `main` and `post` with everything that they can load. */
async function sizes(): Promise<Record<string, number>> {
  const names = (await readdir(dist)).filter((name) => name.endsWith(".js"))
  const bytes = await Promise.all(names.map(async (name) => (await stat(join(dist, name))).size))
  return { kilobytes: Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1000), files: names.length }
}

async function measure(): Promise<void> {
  const programs = {
    "bare node": ["-e", "0"],
    "main, basic flow": [join(dist, "main.js")],
    post: [join(dist, "post.js")],
  }
  const times = new Map(Object.keys(programs).map((name): [string, number[]] => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, args] of Object.entries(programs)) {
      const { elapsedMs } = await runProgram(args, { env: await stepEnv(), isMeasured: false })
      if (round >= 0) times.get(name)?.push(elapsedMs)
    }
  }
  const floor = times.get("bare node") ?? []
  for (const [name, args] of Object.entries(programs)) {
    const { peakMib } = await runProgram(args, { env: await stepEnv(), isMeasured: true })
    const ratios = (times.get(name) ?? []).map((elapsedMs, round) => elapsedMs / (floor[round] ?? Number.NaN))
    const milliseconds = Math.round(median(times.get(name) ?? []))
    print({
      name: `action: ${name}`,
      milliseconds,
      ratio: Number(median(ratios).toFixed(2)),
      peakMib: Math.round(peakMib),
    })
  }
}

/** A step's environment, with command files of its own. */
async function stepEnv(): Promise<Record<string, string>> {
  const files = ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"].map((name) => [
    name,
    join(folder, name),
  ])
  for (const [, path = ""] of files) await writeFile(path, "")
  return {
    ...job.env,
    AWS_ENDPOINT_URL: listener.env.AWS_ENDPOINT_URL ?? "",
    HOME: folder,
    RUNNER_TEMP: folder,
    "INPUT_COGNITO-IDENTITY-POOL-ID": outputs.PoolId ?? "",
    "INPUT_ROLE-TO-ASSUME": outputs.CiRoleArn ?? "",
    ...Object.fromEntries(files),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
