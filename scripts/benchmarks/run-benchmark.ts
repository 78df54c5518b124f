import { spawn } from "node:child_process"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { repositoryRoot } from "../repository/repository-root.ts"
import type { BenchResult } from "./bench-result.ts"
import { parseResults } from "./parse-results.ts"

/** Runs one benchmark file alone in a process of its own, from the sources. Its remarks go to this process's stderr. */
export async function runBenchmark(path: string, env: Readonly<Record<string, string>>): Promise<BenchResult[]> {
  const child = spawn(process.execPath, ["--conditions=@claimbridge/source", join(repositoryRoot, path)], {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)))
  const [stdout, code] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error(`${path} ended with ${code}`)
  return parseResults(stdout)
}
