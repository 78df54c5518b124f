import type { ListenOptions } from "./listener.ts"

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/i

/** @throws {TypeError} for an address that other machines can reach, unless that was asked for */
export function listenAddress({ host = "127.0.0.1", port = 0, allowRemote = false }: ListenOptions): {
  readonly host: string
  readonly port: number
} {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError(`The port ${port} is not one of 0 to 65535`)
  if (LOOPBACK.test(host) || allowRemote) return { host, port }
  throw new TypeError(
    `The host ${JSON.stringify(host)} can be reached from other machines, and the emulator gives its keys to anybody. ` +
      "Leave `host` out, or pass `allowRemote: true` if you mean it.",
  )
}
