import { existsSync, readFileSync, statSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { openAgentLog } from "../../../src/runner/agent/open-agent-log.ts"
import { appendLine } from "../../../src/runner/files/append-line.ts"
import { runnerId } from "../../../src/runner/files/runner-id.ts"
import { aFolder } from "../../support/a-folder.ts"

const order = {
  profiles: {},
  first: "default",
  folder: "/nowhere",
  tokenFile: "/nowhere/token",
  journal: "/nowhere/journal",
  ownerPid: 0,
  identityCache: "off",
  job: { repository: "octo-org/shop", runId: "4711" },
}
const now = (): Date => new Date("2030-01-01T00:00:00Z")

describe("the log of agents", () => {
  it("is one file for all runners, for its owner alone, and says of each line whose it is", () => {
    const logFile = join(aFolder(), "claimbridge.log")
    for (const runner of ["one-01234567", "two-89abcdef"]) {
      openAgentLog({ ...order, runner, logFile }, { now }).tell("ending", { reason: "owner" })
    }
    const lines = readFileSync(logFile, "utf8").trimEnd().split("\n")
    const facts = { repository: "octo-org/shop", runId: "4711", type: "ending" }
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { ...facts, runner: "one-01234567" },
      { ...facts, runner: "two-89abcdef" },
    ])
    expect(statSync(logFile).mode & 0o777).toBe(0o600)
  })

  it("is put aside once when it is long, and the one before goes", () => {
    const file = join(aFolder(), "a.log")
    for (const line of ["first\n", "second\n", "third\n"]) appendLine(file, line, 6)
    expect([readFileSync(`${file}.1`, "utf8"), readFileSync(file, "utf8")]).toEqual(["second\n", "third\n"])
    expect(existsSync(`${file}.2`)).toBe(false)
  })

  it("follows no link, and fails nobody where it cannot be written", () => {
    const folder = aFolder({ other: "" })
    symlinkSync(join(folder, "other"), join(folder, "a.log"))
    appendLine(join(folder, "a.log"), "x\n", 100)
    appendLine(join(folder, "missing/a.log"), "x\n", 100)
    expect(readFileSync(join(folder, "other"), "utf8")).toBe("")
  })
})

describe("runnerId", () => {
  it("tells runners of one name in two folders apart, and makes a file's name of it", () => {
    const ids = ["/srv/one", "/srv/two"].map((folder) => runnerId({ env: { RUNNER_NAME: "ci/ host" } }, folder))
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^ci--host-[\da-f]{8}$/)
  })
})
