import { connect } from "node:net"
import { type HttpAnswer, readAnswer } from "./read-answer.ts"

/** A connection for one request at a time. It doesn't keep the process alive while it waits for the next one. */
export interface Connection {
  /** Host and port, as requests name it. */
  readonly host: string
  send(message: string): Promise<HttpAnswer>
}

/** Connects to a server with as little between the bench and the socket as can be: client and server share the machine. */
export function openConnection(url: string): Connection {
  const { host, hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let received = ""
  let settle: ((outcome: HttpAnswer | Error) => void) | undefined

  const receive = (text: string): void => {
    received += text
    const answer = readAnswer(received)
    if (!answer) return
    received = ""
    settle?.(answer)
  }
  socket.setEncoding("latin1").on("data", receive)
  socket.on("error", (error) => settle?.(error))
  socket.on("close", () => settle?.(new Error("The server hung up")))

  return {
    host,
    send: (message) =>
      new Promise((resolve, reject) => {
        settle = (outcome) => {
          settle = undefined
          socket.unref()
          if (outcome instanceof Error) reject(outcome)
          else resolve(outcome)
        }
        socket.ref().write(message)
      }),
  }
}
