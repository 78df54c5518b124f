import { spawn } from "node:child_process"
import { delimiter, isAbsolute, join } from "node:path"
import { repositoryRoot } from "../repository/repository-root.ts"

export interface CommandOptions {
  /** Default: the root of the repository. */
  readonly cwd?: string
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
}

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  /** Both streams, as they came. */
  readonly output: string
}

/** Runs a tool of the workspace, or one from PATH, to its end and keeps what it printed. A failing exit is a result, not an error. */
export function runCommand(
  [tool = "", ...parameters]: readonly string[],
  { cwd = repositoryRoot, env = {} }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(tool, parameters, {
      cwd,
      env: { ...toolEnvironment(), ...env },
      shell: needsShell(tool),
      stdio: ["ignore", "pipe", "pipe"],
    })
    const stdout: string[] = []
    const output: string[] = []
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout.push(text)
      output.push(text)
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => output.push(text))
    child.on("error", (error) => resolve({ code: 127, stdout: "", output: `${tool}: ${error.message}\n` }))
    child.on("close", (code) => resolve({ code: code ?? 1, stdout: stdout.join(""), output: output.join("") }))
  })
}

/** The command shims of npm packages are .cmd files on Windows, which only a shell starts. */
function needsShell(tool: string): boolean {
  return process.platform === "win32" && !isAbsolute(tool)
}

function toolEnvironment(): NodeJS.ProcessEnv {
  const tools = join(repositoryRoot, "node_modules", ".bin")
  return { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, TURBO_TELEMETRY_DISABLED: "1" }
}
