import type { TLSSocket } from "node:tls"

/** TLS sockets that were opened ahead, at most one for each host and port. None keeps the process alive once it is connected. */
export interface WaitingSockets {
  has(origin: string): boolean
  /** Holds a socket until it is taken, ends, fails or has waited too long. */
  add(origin: string, socket: TLSSocket): void
  /** Hands a socket out as if it were new; it may still be connecting. */
  take(origin: string): TLSSocket | undefined
  /** Lets go of sockets that are not connected yet: the system would keep the process alive for them. */
  dropConnecting(): void
  destroy(): void
}

interface Waiting {
  readonly socket: TLSSocket
  readonly drop: () => void
  readonly timer: NodeJS.Timeout
}

const endings = ["end", "close", "error"]

/** Holds nothing at first. `lifetimeMs` is how long a socket may wait. */
export function waitingSockets(lifetimeMs: number): WaitingSockets {
  const byOrigin = new Map<string, Waiting>()
  return {
    has: (origin) => byOrigin.has(origin),
    add: (origin, socket) => {
      const drop = (): void => {
        clearTimeout(timer)
        byOrigin.delete(origin)
        socket.destroy()
      }
      const timer = setTimeout(drop, lifetimeMs).unref()
      for (const ending of endings) socket.on(ending, drop)
      byOrigin.set(origin, { socket: socket.unref(), drop, timer })
    },
    take: (origin) => {
      const waiting = byOrigin.get(origin)
      if (!waiting) return undefined
      const { socket, drop, timer } = waiting
      clearTimeout(timer)
      byOrigin.delete(origin)
      if (socket.destroyed) return undefined
      for (const ending of endings) socket.off(ending, drop)
      return socket.ref()
    },
    dropConnecting: () => {
      for (const { socket, drop } of byOrigin.values()) if (socket.connecting) drop()
    },
    destroy: () => {
      for (const { drop } of byOrigin.values()) drop()
    },
  }
}
