import { fileURLToPath } from "node:url"

const bin = fileURLToPath(new URL("../../../../../packages/cli/src/bin.ts", import.meta.url))

/** The command line of this repository's CLI, from its sources. */
export const cliCommand: readonly string[] = [process.execPath, "--conditions=@claimbridge/source", bin]
