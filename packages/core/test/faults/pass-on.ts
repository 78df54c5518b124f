import type { HeldRequest } from "./wire-faults.ts"

/** Answers a request as if nothing were in between. */
export async function passOn({ ask, response }: HeldRequest): Promise<void> {
  const { status, headers, body } = await ask()
  response.writeHead(status, { ...headers, "content-length": body.length }).end(body)
}
