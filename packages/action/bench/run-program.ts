import { spawn } from "node:child_process"
import { once } from "node:events"

/** What a program took of the machine. */
export interface Cost {
  readonly elapsedMs: number
  /** Resident memory at its highest. */
  readonly peakMib: number
}

// Written by the program itself when it ends: the system tells its parent only of all children together.
const reporter = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

/** Runs a program in a fresh process; `isMeasured` asks for its memory, which costs it a little time. */
export async function runProgram(
  args: readonly string[],
  { env, isMeasured }: { readonly env: Readonly<Record<string, string>>; readonly isMeasured: boolean },
): Promise<Cost> {
  const begin = performance.now()
  const watch = isMeasured ? ["--import", reporter] : []
  const child = spawn(process.execPath, [...watch, ...args], { env, stdio: ["ignore", "ignore", "inherit", "pipe"] })
  let report = ""
  child.stdio[3]?.on("data", (chunk) => {
    report += chunk
  })
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`)
  return { elapsedMs: performance.now() - begin, peakMib: Number(report) / 1024 }
}
