import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { ExchangeTarget } from "./exchange-target.ts"

/** A server in a process of its own. */
export interface StartedTarget extends AsyncDisposable {
  readonly target: ExchangeTarget
}

/** Starts the emulator in a process of its own, so that the client takes no time of its. */
export async function startEmulator(count: number): Promise<StartedTarget> {
  const script = fileURLToPath(new URL("serve-emulator.ts", import.meta.url))
  const child = spawn(process.execPath, ["--conditions=@claimbridge/source", script, `${count}`], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  const [line] = await once(createInterface(child.stdout), "line")
  return { target: JSON.parse(String(line)), [Symbol.asyncDispose]: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, "close")
  child.stdin?.end()
  await closed
}
