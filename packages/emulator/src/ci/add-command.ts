import { delimiter } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import type { CiEnv } from "./ci-env.ts"
import type { CommandName } from "./commands/command-name.ts"
import type { JobFolder } from "./job-folder.ts"

const EXECUTABLE = 0o700
/** The built package has the script next to its entry. */
const SCRIPT = import.meta.url.endsWith(".ts") ? "./commands/main.ts" : "./ci-commands.js"

/** Puts a CI's command into a job's folder, and gives the `PATH` on which it is found. */
export async function addCommand(folder: JobFolder, name: CommandName): Promise<CiEnv> {
  const script = fileURLToPath(new URL(SCRIPT, import.meta.url))
  const { execPath, platform, env } = process
  if (platform === "win32") await folder.write(`${name}.cmd`, `@"${execPath}" "${script}" ${name} %*\r\n`)
  else await folder.write(name, `#!/bin/sh\nexec ${[execPath, script, name].map(quote).join(" ")} "$@"\n`, EXECUTABLE)
  return { PATH: [folder.path, env.PATH ?? ""].join(delimiter) }
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
