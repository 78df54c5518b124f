import type { Socket } from "node:net"

/** Connections of whoever has not shown the token. */
export interface Strangers {
  /** Takes a new connection. */
  readonly greet: (socket: Socket) => void
  /** A request came that may be answered. */
  readonly admit: (socket: Socket) => void
  /** It may not: who sent it is a stranger again. */
  readonly refuse: (socket: Socket) => void
}

/** Lets so many of them be open; for one more the oldest is closed. */
export function createStrangers(max: number): Strangers {
  const open = new Set<Socket>()
  const refuse = (socket: Socket): void => {
    if (socket.destroyed) return
    open.add(socket)
    const [oldest] = open.size > max ? open : []
    oldest?.destroy()
  }
  const admit = (socket: Socket): void => void open.delete(socket)
  return {
    greet: (socket) => {
      refuse(socket)
      socket.once("close", () => admit(socket))
    },
    admit,
    refuse,
  }
}
