import type { Services } from "../operations/services.ts"

/** Whether this instance could sign a token now: it reaches its storage and its key, and isn't about to close. */
export async function readiness({ ring, settings }: Services, isClosing: () => boolean): Promise<Response> {
  if (isClosing()) return notReady("closing")
  try {
    await ring.refresh()
    await ring.signer()
    return Response.json({ status: "ready" })
  } catch (error) {
    settings.onInternalError(error, "readiness")
    return notReady("no storage or key")
  }
}

function notReady(status: string): Response {
  return Response.json({ status }, { status: 503 })
}
