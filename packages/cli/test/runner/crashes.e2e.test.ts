import { once } from "node:events"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { dirname, join } from "node:path"
import { processMark } from "@claimbridge/agent"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { runCli } from "../support/run-cli.ts"
import { aFleet, aPolicy, asks, type FleetRunner } from "./support/a-fleet.ts"
import { aRunningJob, kill, type RunningJob } from "./support/a-running-job.ts"

const patience = { timeout: 30_000 }

function folderOf({ env }: RunningJob): string {
  return dirname(env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? "")
}

function textsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"))
}

function journalOf({ folder }: FleetRunner): string {
  const jobs = join(folder, ".claimbridge/jobs")
  return existsSync(jobs) ? textsIn(jobs).join("") : ""
}

function urlOf(server: Server): string {
  const address = server.address()
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : ""
}

async function expectNothingLeft(runner: FleetRunner, job: RunningJob): Promise<void> {
  await vi.waitUntil(() => processMark(job.agentPid) === undefined, patience)
  expect(await job.ask()).toBeUndefined()
  expect(existsSync(folderOf(job))).toBe(false)
  expect(readdirSync(join(runner.folder, ".claimbridge/jobs"))).toEqual([])
}

describe("after kill -9", { timeout: 60_000 }, () => {
  it("of the runner's process, the agent ends and takes everything along, of which none was a key", async () => {
    const { aRunner, outputs, secrets } = await aFleet()
    const runner = await aRunner(aPolicy(outputs))
    const job = await aRunningJob(runner, "octo-org/shop")
    expect(await job.ask()).toBe(200)
    const texts = [...textsIn(folderOf(job)), ...textsIn(join(runner.folder, ".claimbridge"))].join("\n")
    expect(secrets.size).toBeGreaterThan(4)
    expect([...secrets].filter((secret) => texts.includes(secret))).toEqual([])
    job.worker.kill("SIGKILL")
    await vi.waitUntil(() => !existsSync(folderOf(job)), patience)
    await expectNothingLeft(runner, job)
  })

  it("of the agent, its job has no credentials any more, and the next job of another repository has its own", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs))
    const job = await aRunningJob(runner, "octo-org/shop")
    kill(job.agentPid)
    await vi.waitUntil(async () => (await job.ask()) === undefined, patience)
    kill(job.stepPid)
    await vi.waitUntil(() => job.worker.exitCode !== null, patience)
    await expectNothingLeft(runner, job)
    const next = await runner.run("octo-org/site", asks)
    expect(next.conclusion, next.log).toBe("success")
  })

  it("of the whole machine, the next job on the same disk finds nothing of the former", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs))
    const job = await aRunningJob(runner, "octo-org/shop")
    for (const pid of [job.worker.pid ?? 0, job.agentPid, job.stepPid]) kill(pid)
    await vi.waitUntil(() => processMark(job.agentPid) === undefined, patience)
    expect(existsSync(folderOf(job))).toBe(true)
    expect(await job.ask()).toBeUndefined()
    const steps = `- run: test ! -e "${folderOf(job)}"\n${asks}`
    const next = await runner.run("octo-org/site", steps)
    expect(next.conclusion, next.log).toBe("success")
    await expectNothingLeft(runner, job)
  })

  it("of nobody, a job that is canceled while AWS does not answer its started hook has no agent any more", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs, "    timeout-seconds: 2\n"))
    const silent = createServer().listen(0, "127.0.0.1")
    onTestFinished(() => void silent.close())
    await once(silent, "listening")
    const cancel = new AbortController()
    const options = { env: { AWS_ENDPOINT_URL: urlOf(silent) }, signal: cancel.signal }
    const ended = runner.run("octo-org/shop", asks, options)
    await vi.waitUntil(() => journalOf(runner).includes('"pid"'), patience)
    const { pid }: { pid: number } = JSON.parse(journalOf(runner))
    cancel.abort()
    const { conclusion, leftInTemp } = await ended
    expect([conclusion, processMark(pid), journalOf(runner)]).toEqual(["cancelled", undefined, ""])
    expect(leftInTemp.filter((name) => name.startsWith("claimbridge-"))).toEqual([])
  })

  it("of nobody, two runners of one machine leave each other's jobs alone", async () => {
    const { aRunner, outputs } = await aFleet()
    const [one, other] = await Promise.all([aRunner(aPolicy(outputs)), aRunner(aPolicy(outputs))])
    const job = await aRunningJob(one, "octo-org/shop")
    const next = await other.run("octo-org/site", asks)
    expect(next.conclusion, next.log).toBe("success")
    expect(await job.ask()).toBe(200)
    const { stdout } = await runCli(["runner", "status", "--runner", one.folder, "--json"])
    expect(JSON.parse(stdout)).toMatchObject({
      installed: true,
      jobs: [{ repository: "octo-org/shop", pid: job.agentPid, expirations: { default: expect.any(String) } }],
      leftOvers: [],
    })
  })
})
