import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import type { RefreshWorld } from "../support/a-refresh-world.ts"

type Handle = AwsRequestHandler["handle"]

/** Lets something else than STS answer exchanges: as often as `times`, by default from now on. */
export function interfere(world: RefreshWorld, answer: Handle, times: number = Number.POSITIVE_INFINITY): void {
  const { requestHandler } = world
  let left = times
  const handle: Handle = (request, options) => {
    if (!request.hostname.startsWith("sts.") || left === 0) return requestHandler.handle(request, options)
    left -= 1
    return answer(request, options)
  }
  world.requestHandler = { handle }
}
