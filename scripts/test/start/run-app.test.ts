import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const runAppUrl = pathToFileURL(resolve(import.meta.dirname, "../../start/run-app.ts")).href
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbridge-start-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** A process that runs `code` as the app, the way `start.ts` does. */
function start(code: string, parameters: readonly string[] = []) {
  const app = join(folder, "app.mjs")
  writeFileSync(app, code)
  const call = JSON.stringify({ app, parameters, folder })
  const script = `import { runApp } from ${JSON.stringify(runAppUrl)}\nprocess.exitCode = await runApp(${call})`
  return spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] })
}

describe("runApp", () => {
  it("gives the app the parameters, the user's folder and the standard output", async () => {
    const child = start("console.log(JSON.stringify([process.argv.slice(2), process.cwd()]))", ["--json", "a b"])
    const [parameters, cwd] = JSON.parse(await text(child.stdout))
    expect(parameters).toEqual(["--json", "a b"])
    expect(cwd.endsWith(folder.split(/[/\\]/).at(-1))).toBe(true)
  })

  it("ends with the app's exit code", async () => {
    const [code] = await once(start("process.exitCode = 7"), "close")
    expect(code).toBe(7)
  })

  it.skipIf(process.platform === "win32")("hands a signal on and waits for the app to finish", async () => {
    const child = start(
      'process.on("SIGTERM", () => process.exit(9)); setInterval(() => {}, 9_999); console.log("ready")',
    )
    await once(child.stdout, "data")
    child.kill("SIGTERM")
    const [code] = await once(child, "close")
    expect(code).toBe(9)
  })

  it.skipIf(process.platform === "win32")("ends like a shell would when a signal ended the app", async () => {
    const [code] = await once(start('process.kill(process.pid, "SIGINT"); setInterval(() => {}, 9_999)'), "close")
    expect(code).toBe(130)
  })
})
