import { execFile } from "node:child_process"
import { tmpdir } from "node:os"

export interface ToolResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface ToolRun {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Runs a tool with nothing of this machine's AWS configuration in its environment. */
export function runTool(command: string, { args, env }: ToolRun): Promise<ToolResult> {
  const { PATH, HOME } = process.env
  const clean = { PATH, HOME, AWS_CONFIG_FILE: "/dev/null", AWS_SHARED_CREDENTIALS_FILE: "/dev/null", ...env }
  return new Promise((resolve) => {
    execFile(command, [...args], { env: clean, cwd: tmpdir(), timeout: 200_000 }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : Number(error !== null), stdout, stderr })
    })
  })
}
