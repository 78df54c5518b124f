import { existsSync } from "node:fs"
import { delimiter, extname, isAbsolute, join } from "node:path"

/** What to start, and whether its arguments are quoted already. */
export interface StartedCommand {
  readonly program: string
  readonly args: readonly string[]
  readonly isVerbatim: boolean
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * What to start on Windows for a command line: Node runs `.exe` and `.com` alone, while many tools, `npm` among them, are
 * `.cmd`; those need `cmd.exe`.
 */
export function windowsCommand(
  argv: readonly string[],
  env: Env,
  exists: (path: string) => boolean = existsSync,
): StartedCommand {
  const [name = "", ...args] = argv
  const program = findProgram(name, env, exists) ?? name
  if (!/\.(?:cmd|bat)$/i.test(program)) return { program, args, isVerbatim: false }
  const line = [`"${program}"`, ...args.map(quoted)].map(escaped).join(" ")
  return { program: env.ComSpec || "cmd.exe", args: ["/d", "/s", "/c", `"${line}"`], isVerbatim: true }
}

function findProgram(name: string, env: Env, exists: (path: string) => boolean): string | undefined {
  const endings = extname(name) ? [""] : (env.PATHEXT || ".COM;.EXE;.BAT;.CMD").split(";")
  const isPath = isAbsolute(name) || /[\\/]/.test(name)
  const folders = isPath ? [""] : (env.Path ?? env.PATH ?? "").split(delimiter)
  return folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))).find(exists)
}

/** As a program of Windows takes a command line apart. */
function quoted(argument: string): string {
  return `"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, "$1$1")}"`
}

/** What `cmd.exe` would read otherwise. */
function escaped(word: string): string {
  return word.replaceAll(/[()\][%!^"`<>&|;, *?]/g, "^$&")
}
