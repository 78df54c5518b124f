import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"
import { aFleet, aPolicy, asks } from "./support/a-fleet.ts"
import { aRunningJob, kill } from "./support/a-running-job.ts"

/** A machine whose agents say what they do, with two runners. */
async function aMachine() {
  const fleet = await aFleet()
  const folder = aFolder()
  const logFile = join(aFolder(), "agents.log")
  const policy = `metrics-folder: ${folder}\nlog-file: ${logFile}\n${aPolicy(fleet.outputs)}`
  const [one, other] = await Promise.all([fleet.aRunner(policy), fleet.aRunner(policy)])
  const files = (): string[] => readdirSync(folder).toSorted()
  const texts = (): string[] => files().map((name) => readFileSync(join(folder, name), "utf8"))
  const log = (): Record<string, unknown>[] =>
    readFileSync(logFile, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
  return { ...fleet, one, other, files, texts, log, logText: () => readFileSync(logFile, "utf8") }
}

const isComment = (line: string): boolean => line.startsWith("#")

describe("the agent of a job", { timeout: 90_000 }, () => {
  it("keeps metrics beside those of other runners, with no series twice, until its job ends", async () => {
    const { one, other, files, texts } = await aMachine()
    const [job, next] = await Promise.all([aRunningJob(one, "octo-org/shop"), aRunningJob(other, "octo-org/site")])
    const lines = texts().map((text) => text.trimEnd().split("\n"))
    expect(files()).toEqual([expect.stringMatching(/-[\da-f]{8}\.prom$/), expect.stringMatching(/\.prom$/)])
    expect(lines[0]?.filter(isComment)).toEqual(lines[1]?.filter(isComment))
    const series = lines.flat().flatMap((line) => (isComment(line) ? [] : [line.replace(/ \S+$/, "")]))
    expect(new Set(series).size).toBe(series.length)
    expect(texts()[0]).toMatch(
      /^claimbridge_agent_exchanges_total\{runner="[^"]+",profile="default",outcome="success"\} 1$/m,
    )
    kill(job.agentPid)
    for (const { worker, stepPid } of [job, next]) {
      worker.kill("SIGKILL")
      kill(stepPid)
    }
    await vi.waitUntil(() => files().length === 1, { timeout: 10_000 })
    const again = await one.run("octo-org/shop", asks)
    expect([again.conclusion, files()]).toEqual(["success", []])
  })

  it("logs for the machine's owner what it does, and no secret", async () => {
    const { one, log, logText, secrets, files } = await aMachine()
    const run = await one.run("octo-org/shop", asks)
    expect(run.conclusion, run.log).toBe("success")
    expect(log().map(({ type }) => type)).toEqual(expect.arrayContaining(["exchange-finished", "serving", "ending"]))
    expect(
      log().filter(({ repository, runId, runner }) => repository !== "octo-org/shop" || !runId || !runner),
    ).toEqual([])
    expect(secrets.size).toBeGreaterThan(4)
    expect([...secrets].filter((secret) => logText().includes(secret))).toEqual([])
    expect(files()).toEqual([])
  })

  it("tells its metrics and its state to who has its token, and so does runner status", async () => {
    const { one } = await aMachine()
    const { env } = await aRunningJob(one, "octo-org/shop")
    const authorization = readFileSync(env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? "", "utf8")
    const { origin } = new URL(env.AWS_CONTAINER_CREDENTIALS_FULL_URI ?? "")
    const told = await fetch(`${origin}/metrics`, { headers: { authorization } })
    expect(await told.text()).toContain('profile="default"')
    expect((await fetch(`${origin}/status`)).status).toBe(401)
    const { stdout } = await runCli(["runner", "status", "--runner", one.folder])
    expect(stdout).toMatch(/^ {4}default: valid for \d+ min$/m)
  })
})
