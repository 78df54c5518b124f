import { execFileSync } from "node:child_process"

/** The `aws` command as a command line that needs no `PATH`; undefined, and said on stderr, when there is none. */
export function awsWithoutPath(): readonly string[] | undefined {
  const found = candidates.map(lineOf).find((line) => line !== undefined && runsWithoutPath(line))
  if (found === undefined) process.stderr.write("skipped: no `aws` runs here without a PATH\n")
  return found
}

/** What prints a word a line: the file on `PATH`, and what such a file may be a mere wrapper of. */
const candidates: readonly (readonly [string, ...string[]])[] = [
  ["sh", "-c", "command -v aws"],
  ["python3", "-c", "import sys, awscli; print(sys.executable, '-m', 'awscli', sep='\\n')"],
]

function lineOf([program, ...args]: readonly [string, ...string[]]): readonly string[] | undefined {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .trim()
      .split("\n")
  } catch {
    return undefined
  }
}

function runsWithoutPath([program = "", ...args]: readonly string[]): boolean {
  try {
    execFileSync(program, [...args, "--version"], { stdio: "ignore", env: { PATH: "" } })
    return true
  } catch {
    return false
  }
}
