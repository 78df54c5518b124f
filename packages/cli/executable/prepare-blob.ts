import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { nodeBinary } from "./node-binary.ts"
import { runTool } from "./run-tool.ts"

/**
 * Makes of a script what Node finds in itself, and gives its path. V8's compiled form is in it, so the very Node that will run
 * it has to make it.
 *
 * @see https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html
 */
export function prepareBlob(script: string, folder: string): string {
  const main = join(folder, "claimbridge.cjs")
  const output = join(folder, "claimbridge.blob")
  const config = join(folder, "claimbridge.json")
  const settings = {
    main,
    output,
    disableExperimentalSEAWarning: true,
    // 20 ms of each start.
    useCodeCache: true,
    // A job's NODE_OPTIONS are meant for its own programs. Here they could load code next to its credentials.
    execArgvExtension: "none",
  }
  writeFileSync(main, script)
  writeFileSync(config, JSON.stringify(settings))
  runTool(nodeBinary(), ["--experimental-sea-config", config])
  return output
}
