import type { Outcome } from "./outcome.ts"

/** A body over the limit; nothing of it is kept. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge"

  constructor() {
    super("The request body is larger than 64 MiB")
  }
}

/** What a client that sends too much gets to hear. */
export const TOO_LARGE: Outcome = {
  response: {
    status: 413,
    headers: { "content-type": "application/xml", connection: "close" },
    body: "<Error><Code>EntityTooLarge</Code><Message>The request body is larger than 64 MiB</Message></Error>",
  },
  delayMs: 0,
}
