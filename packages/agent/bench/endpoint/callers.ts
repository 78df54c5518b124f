// 200 callers in a process of their own, so that they take no time of the endpoint's. Its argument is a `CallersOrder`, as
// JSON; prints a `CallersReport`.
import { connect, type Socket } from "node:net"

export interface CallersOrder {
  readonly port: number
  readonly token: string
  readonly callers: number
  readonly requests: number
  /** Requests of all callers per second; as many as they can without it. */
  readonly perSecond?: number
  /** Whether each request has a connection of its own. */
  readonly isEachAlone: boolean
}

export interface CallersReport {
  readonly elapsedMs: number
  readonly failures: number
  /** For each request: when it was due, in milliseconds since the epoch, and how long after that its answer was there. */
  readonly dueMs: readonly number[]
  readonly latencyMs: readonly number[]
}

const order: CallersOrder = JSON.parse(process.argv[2] ?? "{}")
const { port, token, callers, requests, perSecond, isEachAlone } = order
const message = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${token}\r\nAccept: application/json\r\n${isEachAlone ? "Connection: close\r\n" : ""}\r\n`
const dueMs: number[] = []
const latencyMs: number[] = []
let failures = 0
let begun = 0
const startMs = performance.now()

interface Caller {
  socket: Socket | undefined
  settle: (isGood: boolean) => void
}

function open(caller: Caller): Socket {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true }).setEncoding("latin1")
  let received = ""
  socket.on("data", (text) => {
    received += text
    const headEnd = received.indexOf("\r\n\r\n")
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received)?.[1])
    if (headEnd === -1 || received.length < headEnd + 4 + length) return
    const isGood = received.startsWith("HTTP/1.1 200 ") && received.includes('"SecretAccessKey"')
    received = ""
    if (isEachAlone) socket.destroy()
    caller.settle(isGood)
  })
  socket.on("error", () => {})
  socket.on("close", () => {
    if (caller.socket !== socket) return
    caller.socket = undefined
    caller.settle(false)
  })
  return socket
}

function send(caller: Caller, atMs: number): Promise<void> {
  return new Promise((resolve) => {
    caller.settle = (isGood) => {
      caller.settle = () => {}
      if (isEachAlone) caller.socket = undefined
      if (!isGood) failures += 1
      dueMs.push(performance.timeOrigin + atMs)
      latencyMs.push(performance.now() - atMs)
      resolve()
    }
    caller.socket ??= open(caller)
    caller.socket.write(message)
  })
}

/** With a rate each caller has its turns: a late answer makes the next request late, and that counts as latency. */
async function call(index: number): Promise<void> {
  const caller: Caller = { socket: undefined, settle: () => {} }
  const everyMs = perSecond === undefined ? 0 : (callers / perSecond) * 1000
  for (let turn = 0; begun < requests; turn += 1) {
    begun += 1
    const atMs = everyMs === 0 ? performance.now() : startMs + (turn + index / callers) * everyMs
    await until(atMs)
    await send(caller, atMs)
  }
  caller.socket?.destroy()
}

function until(atMs: number): Promise<void> | undefined {
  const leftMs = atMs - performance.now()
  return leftMs <= 0 ? undefined : new Promise((resolve) => setTimeout(resolve, Math.ceil(leftMs)))
}

await Promise.all(Array.from({ length: callers }, (_, index) => call(index)))
const elapsedMs = performance.now() - startMs
process.stdout.write(JSON.stringify({ elapsedMs, failures, dueMs, latencyMs } satisfies CallersReport))
