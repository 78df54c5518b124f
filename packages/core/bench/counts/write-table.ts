import { readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { isRecord } from "../../src/is-record.ts"
import { changeCounts } from "../../test/counts/change-counts.ts"
import { countsTable } from "../../test/counts/counts-table.ts"
import { scenarios } from "../../test/counts/scenarios.ts"

const readme = new URL("../../README.md", import.meta.url)

/** Puts what was measured with the SDK's providers, scenario by scenario, into the README. */
export async function writeTable(figures: readonly string[]): Promise<void> {
  const table = countsTable(scenarios, { version: sdkVersion(), figures })
  await writeFile(
    readme,
    changeCounts(await readFile(readme, "utf8"), () => table),
  )
}

function sdkVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("@aws-sdk/credential-providers/package.json")
  return isRecord(manifest) ? String(manifest.version) : "unknown"
}
