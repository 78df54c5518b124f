import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createEmulator } from "@claimbridge/emulator"
import { build } from "tsdown"
import { buildExecutable } from "../executable/build-executable.ts"
import config from "../tsdown.config.ts"
import { median } from "./median.ts"
import { threeCalls } from "./three-calls.ts"

// Whole processes, in turn, so that a busy machine slows all alike.
const rounds = process.env.BENCH_SHORT ? 5 : 25
const template = { file: join(import.meta.dirname, "../../../examples/github/access.yaml") }

const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
const bin = join(folder, "dist/bin.js")
const cwd = join(import.meta.dirname, "..")
await build({ ...config, config: false, cwd, outDir: join(folder, "dist"), logLevel: "silent" })
const executable = await buildExecutable(join(folder, "executable"))
await using emulator = createEmulator({ region: "eu-west-1" })
const { outputs } = emulator.deploy({
  accountId: "111122223333",
  template,
  parameters: { RepositoryOwnerId: "65", Issuer: "token.actions.githubusercontent.com" },
})
const listener = await emulator.listen()
const job = emulator.githubJob({ claims: { repository_owner_id: "65", repository: "octo-org/octo-repo" } })
const env = {
  ...job.env,
  PATH: process.env.PATH ?? "",
  HOME: folder,
  AWS_ENDPOINT_URL: listener.env.AWS_ENDPOINT_URL ?? "",
  AWS_DEFAULT_REGION: "eu-west-1",
  CLAIMBRIDGE_IDENTITY_POOL_ID: outputs.PoolId ?? "",
  CLAIMBRIDGE_ROLE_ARN: outputs.CiRoleArn ?? "",
}
const token = await emulator.mintToken({ repository_owner_id: "65" }, { audience: "sts.amazonaws.com" })

/** A program, and what it needs besides. */
interface Contender {
  readonly name: string
  readonly argv: readonly string[]
  readonly env: () => Promise<Record<string, string>>
}

const node = process.execPath
const warm = await freshTemp()
const assume = ["--role-session-name", "octo", "--role-arn", outputs.DirectRoleArn ?? ""]
const contenders: readonly Contender[] = [
  { name: "bare node", argv: [node, "-e", "0"], env: async () => env },
  { name: "credentials, warm", argv: [node, bin, "credentials"], env: async () => warm },
  { name: "credentials, cold", argv: [node, bin, "credentials"], env: freshTemp },
  { name: "the executable's credentials, warm", argv: [executable, "credentials"], env: async () => warm },
  { name: "the executable's credentials, cold", argv: [executable, "credentials"], env: freshTemp },
  ...((await runs(["aws", "--version"]))
    ? [
        {
          name: "aws sts assume-role-with-web-identity",
          argv: ["aws", "sts", "assume-role-with-web-identity", ...assume, "--web-identity-token", token],
          env: async () => env,
        },
        { name: "curl, jq and three aws calls", argv: ["bash", "-c", threeCalls], env: async () => env },
      ]
    : []),
]
const times = new Map(contenders.map(({ name }): [string, number[]] => [name, []]))
try {
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, argv, env: envOf } of contenders) {
      const elapsedMs = await elapsed(argv, await envOf())
      if (round >= 0) times.get(name)?.push(elapsedMs)
    }
  }
  const floor = times.get("bare node") ?? []
  for (const [name, all] of times) {
    const ratio = median(all.map((elapsedMs, round) => elapsedMs / (floor[round] ?? Number.NaN)))
    const result = { name: `cli: ${name}`, milliseconds: Math.round(median(all)), ratio: Number(ratio.toFixed(2)) }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
  const megabytes = Math.round((await stat(executable)).size / 1e6)
  process.stdout.write(`${JSON.stringify({ name: "cli: the executable", megabytes })}\n`)
} finally {
  await rm(folder, { recursive: true })
}

/** The environment of a job of its own, whose cache is empty. */
async function freshTemp(): Promise<Record<string, string>> {
  const path = await mkdtemp(join(folder, "job-"))
  await mkdir(path, { recursive: true })
  return { ...env, RUNNER_TEMP: path }
}

async function elapsed([program = "", ...args]: readonly string[], childEnv: Record<string, string>): Promise<number> {
  const begin = performance.now()
  const child = spawn(program, args, { env: childEnv, stdio: ["ignore", "ignore", "inherit"] })
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`${program} ${args.slice(0, 2).join(" ")} ended with ${code}`)
  return performance.now() - begin
}

async function runs(argv: readonly string[]): Promise<boolean> {
  return elapsed(argv, env).then(
    () => true,
    () => false,
  )
}
