import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { processMark } from "@claimbridge/agent"
import { describe, expect, it, onTestFinished } from "vitest"
import { agentOf, endJob } from "../../../src/runner/journal/end-job.ts"
import { noteJob } from "../../../src/runner/journal/job-journal.ts"
import { aFolder } from "../../support/a-folder.ts"
import { spawnProgram } from "../../support/spawn-cli.ts"

const job = { repository: "octo-org/shop", runId: "1", name: "build", rule: "all", since: "" }
const isRoot = process.getuid?.() === 0

describe("endJob", () => {
  it.skipIf(isRoot)("ends the process of a job whose folder it cannot remove, and says what is left", async () => {
    const folder = join(aFolder(), "claimbridge-job-abc123")
    mkdirSync(join(folder, "kept"), { recursive: true })
    writeFileSync(join(folder, "kept/file"), "")
    chmodSync(join(folder, "kept"), 0o500)
    onTestFinished(() => chmodSync(join(folder, "kept"), 0o700))
    const { child, exit } = spawnProgram(["sleep", "30"])
    const pid = child.pid ?? 0
    const journal = { folder, job, pid, mark: processMark(pid) ?? "" }
    const path = noteJob(aFolder(), journal)
    expect(await endJob({ path, journal })).toBe(`the folder ${folder}`)
    expect(await exit).toMatchObject({ signal: "SIGTERM" })
    expect(existsSync(path)).toBe(true)
  })

  it.skipIf(mayEnd(1))("takes no process for an agent that this user may not end", () => {
    expect(agentOf({ folder: "/nowhere", job, pid: 1, mark: processMark(1) ?? "" })()).toBe(false)
  })
})

function mayEnd(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
