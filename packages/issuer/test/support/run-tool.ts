import { execFile } from "node:child_process"
import { tmpdir } from "node:os"

export interface ToolResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface ToolRun {
  readonly args: readonly string[]
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a tool, with little of this machine's environment. */
export function runTool(command: string, { args, input = "", env = {} }: ToolRun): Promise<ToolResult> {
  const { PATH, HOME } = process.env
  return new Promise((resolve) => {
    const child = execFile(
      command,
      [...args],
      { env: { PATH, HOME, ...env }, cwd: tmpdir() },
      (error, stdout, stderr) => {
        resolve({ exitCode: typeof error?.code === "number" ? error.code : Number(error !== null), stdout, stderr })
      },
    )
    // A tool that reads nothing may be gone before it is sent its input.
    child.stdin?.on("error", () => {}).end(input)
  })
}
