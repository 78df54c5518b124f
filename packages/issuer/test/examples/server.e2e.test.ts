import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { createRegistrarSecret } from "@claimbridge/issuer"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { hasTool } from "../support/has-tool.ts"
import { freePort } from "../support/listening-issuer.ts"
import { runTool } from "../support/run-tool.ts"

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const example = pathOf("../../../../examples/issuer")

/** A folder with the example as somebody would install it, its secret changed. */
function installed(secretSha256: string): string {
  const folder = aFolder()
  cpSync(example, folder, { recursive: true })
  mkdirSync(join(folder, "node_modules/@claimbridge"), { recursive: true })
  symlinkSync(pathOf("../.."), join(folder, "node_modules/@claimbridge/issuer"))
  symlinkSync(pathOf("../../node_modules/unstorage"), join(folder, "node_modules/unstorage"))
  const registrars = JSON.parse(readFileSync(join(folder, "registrars.json"), "utf8"))
  writeFileSync(join(folder, "registrars.json"), JSON.stringify([{ ...registrars[0], secretSha256 }]))
  return folder
}

interface Server {
  readonly child: ChildProcess
  readonly url: string
  nextLine(): Promise<Record<string, unknown>>
}

async function start(folder: string): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    CLAIMBRIDGE_ISSUER_URL: url,
    CLAIMBRIDGE_ISSUER_PORT: String(port),
    CLAIMBRIDGE_ISSUER_CONFIG: folder,
    CLAIMBRIDGE_ISSUER_STATE: join(folder, "state"),
    CLAIMBRIDGE_ISSUER_DRAIN_MS: "0",
  }
  const args = ["--conditions=@claimbridge/source", "server.mjs"]
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] })
  onTestFinished(() => void child.kill("SIGKILL"))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async (): Promise<Record<string, unknown>> => JSON.parse(String((await lines.next()).value))
  expect(await nextLine()).toEqual({ event: "listening", url })
  return { child, url, nextLine }
}

async function stop({ child }: Server): Promise<unknown> {
  const exited = once(child, "exit")
  child.kill("SIGTERM")
  const [exitCode] = await exited
  return exitCode
}

describe("the example's server", () => {
  it("registers jobs, rotates on SIGHUP, ends on SIGTERM and knows its jobs and keys when it starts again", async () => {
    const { secret, secretSha256 } = createRegistrarSecret()
    const folder = installed(secretSha256)
    const first = await start(folder)
    const facts = { folder: "payments", job: "deploy", build: "7" }
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" }
    const registered = await fetch(`${first.url}/jobs`, { method: "POST", headers, body: JSON.stringify({ facts }) })
    const { id, requestToken } = JSON.parse(await registered.text())
    expect(await first.nextLine()).toMatchObject({ event: "job-registered", job: id, registrar: "jenkins" })
    const before = await (await fetch(`${first.url}/jwks`)).text()
    first.child.kill("SIGHUP")
    expect(await first.nextLine()).toMatchObject({ event: "key-published" })
    expect(await stop(first)).toBe(0)

    const second = await start(folder)
    const bearer = { authorization: `Bearer ${requestToken}` }
    const answer = await fetch(`${second.url}/token?job=${id}`, { headers: bearer })
    expect(answer.status).toBe(200)
    const [key] = JSON.parse(before).keys
    expect(await second.nextLine()).toMatchObject({
      event: "token-issued",
      keyId: key.kid,
      claims: { sub: "jenkins.acme.example:payments:deploy", ...facts },
    })
    expect(JSON.parse(await (await fetch(`${second.url}/jwks`)).text()).keys).toHaveLength(2)
    expect(await stop(second)).toBe(0)
  })
})

const analyze = "systemd-analyze"
const hasSystemd = hasTool(analyze, ["--version"])

// Where there is no systemd nobody could say whether the unit is one.
describe.runIf(hasSystemd)("the example's systemd unit", () => {
  it("has nothing that systemd doesn't know", async () => {
    const unit = readFileSync(join(example, "claimbridge-issuer.service"), "utf8")
    const path = join(aFolder(), "claimbridge-issuer.service")
    writeFileSync(path, unit.replace(/^ExecStart=.*$/m, "ExecStart=/bin/true"))
    const { exitCode, stderr } = await runTool(analyze, { args: ["verify", path] })
    expect([exitCode, stderr]).toEqual([0, ""])
  })
})

describe("the example's image", () => {
  // There is no container engine to build it with here: these are the lines that keep it safe.
  it("runs as another user than root, and has no configuration or key inside", () => {
    const lines = readFileSync(join(example, "Dockerfile"), "utf8").split("\n")
    expect(lines.filter((line) => line.startsWith("USER "))).toEqual(["USER node"])
    expect(lines.filter((line) => /^(COPY|ADD) /.test(line))).toEqual(["COPY server.mjs ./"])
    expect(lines.indexOf("USER node")).toBeLessThan(lines.findIndex((line) => line.startsWith("CMD ")))
  })
})
