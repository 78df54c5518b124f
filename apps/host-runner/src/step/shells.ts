// ScriptHandlerHelpers.cs: how the runner calls the shells that it knows, and what it calls their files.
const shells: Readonly<Record<string, { readonly format: string; readonly extension: string }>> = {
  bash: { format: "--noprofile --norc -e -o pipefail {0}", extension: ".sh" },
  sh: { format: "-e {0}", extension: ".sh" },
  python: { format: "{0}", extension: ".py" },
  pwsh: { format: "-command \". '{0}'\"", extension: ".ps1" },
}

/** How to run a script. */
export interface Shell {
  /** The programs to look for on PATH; the first one found is taken. */
  readonly programs: readonly string[]
  /** The arguments, with `{0}` where the script's path goes. */
  readonly format: string
  readonly extension: string
}

/**
 * Reads the `shell:` of a step; without one, `bash -e` or, where there is no bash, `sh -e`.
 *
 * @throws {Error} For a shell that the runner doesn't know and that has no `{0}`.
 */
export function readShell(shell: string | undefined): Shell {
  if (shell === undefined || shell === "") return { programs: ["bash", "sh"], format: "-e {0}", extension: ".sh" }
  const [, program = "", args = ""] = /^(\S*)\s*(.*)$/s.exec(shell) ?? []
  const known = shells[program.toLowerCase()]
  const format = args === "" ? (known?.format ?? "") : args
  if (!format.includes("{0}")) throw new Error(invalidShell)
  return { programs: [program], format, extension: known?.extension ?? "" }
}

const invalidShell =
  "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'"

/** The arguments for a script at this path. */
export function shellArguments(format: string, scriptPath: string): string[] {
  const words = format.match(/"[^"]*"|\S+/g) ?? []
  return words.map((word) => word.replaceAll('"', "").replaceAll("{0}", scriptPath))
}
