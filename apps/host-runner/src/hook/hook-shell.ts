import { extname } from "node:path"
import { findProgram } from "../process/find-program.ts"
import { readShell } from "../step/shells.ts"

/** What runs the script of a hook. */
export interface HookShell {
  readonly program: string
  /** The arguments, with `{0}` where the script's path goes. */
  readonly format: string
}

const shells: Readonly<Record<string, readonly string[]>> = {
  ".sh": ["bash", "sh"],
  ".ps1": ["pwsh", "powershell"],
}

/**
 * Chooses what runs a hook, by the ending of its name: bash or sh, PowerShell, or the runner's own Node.
 *
 * @throws {Error} for another ending, and where there is no such shell.
 */
export async function hookShell(
  path: string,
  { searchPath, node }: { readonly searchPath: string; readonly node: string },
): Promise<HookShell> {
  if (extname(path) === ".js") return { program: node, format: "{0}" }
  const names = shells[extname(path)]
  if (names === undefined) {
    throw new Error(`${path} is not a valid path to a script. Make sure it ends in '.sh', '.ps1' or '.js'.`)
  }
  for (const name of names) {
    const program = await findProgram(name, searchPath)
    if (program !== undefined) return { program, format: readShell(name === "powershell" ? "pwsh" : name).format }
  }
  throw new Error(`${names.at(-1)}: command not found`)
}
