import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { SigningAlgorithm } from "@claimbridge/issuer"

/** What the processes of a test share: files, or a Redis. */
export interface SharedIssuer {
  readonly folder: string
  readonly redisUrl?: string | undefined
  readonly url: string
  readonly secretSha256: string
  readonly algorithm: SigningAlgorithm
}

export interface IssuerProcess {
  /** Where this instance listens. */
  readonly address: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Lets it end by itself, and gives what memory it had at the end. */
  stop(): Promise<{ readonly rssBytes: number }>
}

/** Starts an instance as a process of its own. */
export async function startIssuerProcess(shared: SharedIssuer): Promise<IssuerProcess> {
  const script = fileURLToPath(new URL("./issuer-process.ts", import.meta.url))
  const args = ["--conditions=@claimbridge/source", script, JSON.stringify(shared)]
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const { address } = await readLine(lines)
  return {
    address: String(address),
    kill: () => end(child, () => void child.kill("SIGKILL")),
    async stop() {
      child.stdin.end()
      const { rssBytes } = await readLine(lines)
      await end(child, () => {})
      return { rssBytes: Number(rssBytes) }
    },
  }
}

async function readLine(lines: AsyncIterator<string>): Promise<Record<string, unknown>> {
  const { value } = await lines.next()
  return JSON.parse(String(value))
}

async function end(child: ChildProcess, how: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, "exit")
  how()
  await exited
}
