import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll } from "vitest"
import { buildExecutable } from "../../executable/build-executable.ts"

const buildTimeoutMs = 60_000

/** Builds the executable for the tests around, which takes 4 s, and gives what tells them its path. */
export function anExecutable(): () => string {
  let folder = ""
  let executable = ""
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "claimbridge-built-"))
    executable = await buildExecutable(folder)
  }, buildTimeoutMs)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => executable
}
