import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

/** A new folder that goes away with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "issuer-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
