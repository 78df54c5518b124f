import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { processMark } from "@claimbridge/agent"
import { afterAll, describe, expect, it } from "vitest"
import { stopEndpoint } from "../../src/delivery/stop-endpoint.ts"

const folder = mkdtempSync(join(tmpdir(), "claimbridge-stop-"))
const tokenFile = join(folder, "token")
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill("SIGKILL")
  rmSync(folder, { recursive: true })
})

/** A process that heeds nothing but SIGKILL, and knows no endpoint. */
function aDeafProcess(): { readonly child: ChildProcess; readonly pid: number; readonly mark: string } {
  const child = spawn("sleep", ["60"], { stdio: "ignore" })
  children.push(child)
  const { pid = 0 } = child
  return { child, pid, mark: processMark(pid) ?? "" }
}

describe("stopEndpoint", () => {
  it("kills a process that never answered", async () => {
    const { child, pid, mark } = aDeafProcess()
    const ended = once(child, "exit")
    await stopEndpoint({ pid, mark, tokenFile }, 40)
    expect(await ended).toEqual([null, "SIGKILL"])
  })

  it("asks first, and kills one that goes on; then its token file is gone", async () => {
    const asked: unknown[] = []
    const server = createServer(({ method, url, headers }, response) => {
      asked.push([method, url, headers.authorization])
      response.writeHead(202).end()
    }).listen(0, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    const port = typeof address === "object" ? address?.port : undefined
    writeFileSync(tokenFile, "opens nothing")
    const { child, pid, mark } = aDeafProcess()
    const ended = once(child, "exit")
    await stopEndpoint({ pid, mark, url: `http://127.0.0.1:${port}`, tokenFile }, 40)
    server.close()
    expect(await ended).toEqual([null, "SIGKILL"])
    expect(asked).toEqual([["POST", "/shutdown", "opens nothing"]])
    expect(existsSync(tokenFile)).toBe(false)
  })

  it("leaves a process alone that has got the number of the endpoint", async () => {
    const { child, pid } = aDeafProcess()
    await stopEndpoint({ pid, mark: "of another", tokenFile }, 40)
    expect(child.exitCode ?? child.signalCode).toBeNull()
    expect(processMark(pid)).toBeDefined()
  })
})
