import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { setTimeout } from "node:timers/promises"
import type { ExchangeJob } from "./exchange-target.ts"
import { postCognito } from "./post.ts"
import type { StartedTarget } from "./start-emulator.ts"

const PATIENCE_MS = 20_000

/** Starts Python's moto on the same jobs, when it is on this machine. */
export async function startMoto(jobs: readonly ExchangeJob[]): Promise<StartedTarget | undefined> {
  if (spawnSync("moto_server", ["--help"]).status !== 0) return undefined
  const port = await freePort()
  const child = spawn("moto_server", ["-H", "127.0.0.1", "-p", `${port}`], { stdio: "ignore" })
  const url = `http://127.0.0.1:${port}`
  await reachable(url)
  const created = await postCognito(url, "CreateIdentityPool", {
    IdentityPoolName: "bench",
    AllowUnauthenticatedIdentities: true,
  })
  return {
    target: { url, jobs, poolId: String(created.IdentityPoolId), roleArn: "arn:aws:iam::123456789012:role/deploy" },
    async [Symbol.asyncDispose]() {
      const closed = once(child, "close")
      child.kill()
      await closed
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("No port is free")
  return address.port
}

async function reachable(url: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    await setTimeout(100)
  }
  throw new Error(`moto_server didn't answer within ${PATIENCE_MS} ms`)
}
