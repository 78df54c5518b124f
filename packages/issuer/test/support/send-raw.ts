import { connect } from "node:net"

/** Sends bytes to a loopback port, and gives what came back until the other side closed, or after a second. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const done = (): void => {
      socket.destroy()
      resolve(Buffer.concat(chunks).toString())
    }
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes))
    socket.setTimeout(1000, done)
    socket.on("data", (chunk) => {
      chunks.push(chunk)
      if (chunk.toString().includes("\r\n\r\n")) socket.setTimeout(50, done)
    })
    socket.on("close", done)
    socket.on("error", done)
  })
}
