import { spawn } from "node:child_process"
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout } from "node:timers/promises"
import { freePort } from "./listening-issuer.ts"

const command = "redis-server"

export interface RedisProcess {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a Redis on a loopback port, in memory alone. */
export async function startRedis(): Promise<RedisProcess> {
  const port = await freePort()
  const inMemory = ["--save", "", "--appendonly", "no"]
  const child = spawn(command, ["--port", String(port), "--bind", "127.0.0.1", ...inMemory], { stdio: "ignore" })
  for (let attempt = 0; attempt < 100 && !(await answers(port)); attempt += 1) await setTimeout(50)
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const exited = once(child, "exit")
      child.kill("SIGKILL")
      await exited
    },
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    const end = (isThere: boolean): void => {
      socket.destroy()
      resolve(isThere)
    }
    socket.on("connect", () => end(true)).on("error", () => end(false))
  })
}
