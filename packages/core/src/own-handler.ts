import type { NodeHttpHandler } from "@smithy/node-http-handler"

/** Node's request handler, made on first use; `close` ends its connections. */
export interface OwnHandler {
  readonly handler: () => Promise<NodeHttpHandler>
  readonly close: () => Promise<void>
}

/** Makes nothing yet. */
export function ownHandler(): OwnHandler {
  let made: Promise<NodeHttpHandler> | undefined
  return {
    handler: () => {
      made ??= load()
      return made
    },
    close: async () => (await made?.catch(() => undefined))?.destroy(),
  }
}

async function load(): Promise<NodeHttpHandler> {
  const { NodeHttpHandler } = await import("@smithy/node-http-handler")
  return new NodeHttpHandler()
}
