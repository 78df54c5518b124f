import { join } from "node:path"
import { parseArgs } from "node:util"
import { archiveExecutable } from "./archive-executable.ts"
import { buildExecutable } from "./build-executable.ts"

// node executable/main.ts [FOLDER] [--archive]: builds the executable of this platform, and packs it as for a release.
const { values, positionals } = parseArgs({ options: { archive: { type: "boolean" } }, allowPositionals: true })
const [folder = join(import.meta.dirname, "dist")] = positionals
const executable = await buildExecutable(folder)
process.stdout.write(`${values.archive ? archiveExecutable(executable) : executable}\n`)
