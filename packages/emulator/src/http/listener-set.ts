import type { DoorOptions } from "./door-options.ts"
import { listen } from "./listen.ts"
import type { Listener, ListenOptions } from "./listener.ts"

/** The open listeners of one emulator. */
export interface ListenerSet {
  open(door: DoorOptions, options?: ListenOptions): Promise<Listener>
  /** Of the first that is open. */
  url(): string | undefined
  close(): Promise<void>
}

export function createListenerSet(region: string): ListenerSet {
  const listeners = new Set<Listener>()
  return {
    async open(door, options = {}) {
      door.closed.throwIfAborted()
      const opened = await listen({ ...door, listen: options, region })
      const listener: Listener = {
        ...opened,
        close() {
          listeners.delete(listener)
          return opened.close()
        },
      }
      listeners.add(listener)
      return listener
    },
    url: () => [...listeners][0]?.url,
    async close() {
      await Promise.all([...listeners].map((listener) => listener.close()))
    },
  }
}
