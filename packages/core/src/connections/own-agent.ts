import type { RequestOptions } from "node:http"
import { Agent } from "node:https"
import { isIP } from "node:net"
import type { Duplex } from "node:stream"
import { TLSSocket } from "node:tls"
import type { Runtime } from "../runtime.ts"
import type { Tunnel } from "./open-tunnel.ts"
import { type HttpsProxy, proxyFor } from "./proxy-for.ts"
import { type WaitingSockets, waitingSockets } from "./waiting-sockets.ts"

const maxSockets = 50
const waitMs = 30_000

type Created = (error: unknown, socket?: Duplex | null) => void

/** An agent that goes through the environment's proxy, and can open a connection before a request needs it. */
export class OwnAgent extends Agent {
  readonly #env: Runtime["env"]
  readonly #waiting: WaitingSockets = waitingSockets(waitMs)
  readonly #tunnels = new Set<Tunnel>()

  constructor(env: Runtime["env"]) {
    super({ keepAlive: true, maxSockets })
    this.#env = env
  }

  /**
   * Opens TLS to a host in the background, unless a connection is open. If it fails, the request opens its own.
   *
   * @returns A promise that resolves when TLS begins, or the connection has failed.
   */
  async warm({ hostname, port }: URL): Promise<void> {
    const host = hostname.replace(/^\[|\]$/g, "")
    const options = { ...this.options, host, port: Number(port || 443), servername: isIP(host) ? "" : host }
    const isOpen = this.freeSockets[this.getName(options)]?.some((socket) => !socket.destroyed)
    if (isOpen || this.#waiting.has(targetOf(options))) return
    const socket = super.createConnection(options)
    if (!(socket instanceof TLSSocket)) return
    this.#waiting.add(targetOf(options), socket)
    await new Promise((resolve) => socket.once("connect", resolve).once("close", resolve))
  }

  override createConnection(options: RequestOptions, created: Created): Duplex | null | undefined {
    try {
      const proxy = proxyFor(new URL(`https://${targetOf(options)}`), this.#env)
      if (!proxy) return this.#waiting.take(targetOf(options)) ?? super.createConnection(options)
      this.#connectThrough(proxy, options).then((socket) => created(null, socket), created)
    } catch (error) {
      created(error)
    }
    return undefined
  }

  /** Gives up what is still being opened, for requests that have ended or never came. */
  giveUp(): void {
    this.#waiting.dropConnecting()
    for (const tunnel of this.#tunnels) tunnel.destroy()
  }

  override destroy(): void {
    this.giveUp()
    this.#waiting.destroy()
    super.destroy()
  }

  async #connectThrough(proxy: HttpsProxy, options: RequestOptions): Promise<Duplex | null | undefined> {
    // Node takes 20 ms to load what it imports, and most jobs have no proxy.
    const { openTunnel } = await import("./open-tunnel.ts")
    const tunnel = openTunnel(proxy, targetOf(options))
    this.#tunnels.add(tunnel)
    try {
      const socket = await tunnel.socket
      return super.createConnection(Object.assign(options, { socket }))
    } finally {
      this.#tunnels.delete(tunnel)
    }
  }
}

/** Host and port, as proxies are asked for them. */
function targetOf({ host, port }: RequestOptions): string {
  return `${isIP(host ?? "") === 6 ? `[${host}]` : host}:${port}`
}
