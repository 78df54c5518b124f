import { execFileSync } from "node:child_process"

/** Runs a program to its end, in a folder if one is given; what it prints is seen only when it fails. */
export function runTool(program: string, args: readonly string[], cwd?: string): void {
  execFileSync(program, args, { stdio: "pipe", cwd })
}
