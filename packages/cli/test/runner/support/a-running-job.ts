import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseEnv } from "node:util"
import { onTestFinished, vi } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import type { FleetRunner } from "./a-fleet.ts"

const worker = new URL("worker.ts", import.meta.url).pathname

/** A job in the middle of its step, in processes of its own. */
export interface RunningJob {
  readonly worker: ChildProcess
  readonly agentPid: number
  readonly stepPid: number
  /** What its step sees. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What its endpoint answers to whoever has its token; nothing when nobody answers. */
  readonly ask: () => Promise<number | undefined>
}

/** Starts a job whose one step waits for half a minute. What is left of it goes when the test is over. */
export async function aRunningJob(runner: FleetRunner, repository: string): Promise<RunningJob> {
  const note = join(aFolder(), "env")
  const steps = `- run: echo "STEP_PID=$$" > ${note}.new && env | grep -E '^(AWS_|RUNNER_TEMP)' >> ${note}.new && mv ${note}.new ${note} && exec sleep 30`
  const child = spawn(process.execPath, ["--conditions=@claimbridge/source", worker], {
    stdio: ["pipe", "ignore", "inherit"],
    env: { PATH: process.env.PATH },
  })
  child.stdin?.end(JSON.stringify(runner.jobOptions(repository, steps)))
  const exit = once(child, "exit")
  onTestFinished(() => void child.kill("SIGKILL"))
  await vi.waitUntil(() => existsSync(note), { timeout: 40_000 })
  const env = parseEnv(readFileSync(note, "utf8"))
  const stepPid = Number(env.STEP_PID)
  onTestFinished(async () => {
    child.kill("SIGKILL")
    kill(stepPid)
    await exit
    rmSync(dirname(dirname(env.RUNNER_TEMP ?? "/nowhere/nowhere/nowhere")), {
      recursive: true,
      force: true,
      maxRetries: 5,
    })
  })
  const [journal = ""] = readdirSync(join(runner.folder, ".claimbridge/jobs"))
  const { pid }: { pid: number } = JSON.parse(readFileSync(join(runner.folder, ".claimbridge/jobs", journal), "utf8"))
  onTestFinished(() => kill(pid))
  const authorization = readFileSync(env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? "", "utf8")
  const ask = async (): Promise<number | undefined> =>
    fetch(env.AWS_CONTAINER_CREDENTIALS_FULL_URI ?? "", { headers: { authorization } }).then(
      ({ status }) => status,
      () => undefined,
    )
  return { worker: child, agentPid: pid, stepPid, env, ask }
}

/** As `kill -9` does. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It has ended.
  }
}
