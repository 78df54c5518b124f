import { delimiter } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import type { CiEnv } from "./ci-env.ts"
import type { CommandName } from "./commands/command-name.ts"
import type { JobTokens } from "./job-tokens.ts"

const EXECUTABLE = 0o700
/** The built package has the script next to its entry. */
const SCRIPT = import.meta.url.endsWith(".ts") ? "./commands/main.ts" : "./ci-commands.js"

/** Puts a CI's command into a job's folder, and gives the `PATH` on which it is found. */
export async function addCommand(tokens: JobTokens, name: CommandName): Promise<CiEnv> {
  const folder = await tokens.folder()
  const { platform, env } = process
  const program = tokens.commandProgram ?? ownProgram()
  if (platform === "win32") {
    await folder.write(`${name}.cmd`, `@${program.map((word) => `"${word}"`).join(" ")} ${name} %*\r\n`)
  } else {
    await folder.write(name, `#!/bin/sh\nexec ${[...program, name].map(quote).join(" ")} "$@"\n`, EXECUTABLE)
  }
  // An empty entry would be the working folder.
  return { PATH: [folder.path, env.PATH].filter(Boolean).join(delimiter) }
}

function ownProgram(): readonly string[] {
  return [process.execPath, fileURLToPath(new URL(SCRIPT, import.meta.url))]
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
