import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import type { RefreshWorld } from "../support/a-refresh-world.ts"

/** Sends exchanges wherever the world sends them at that time. */
export function exchangeHandler(world: RefreshWorld): AwsRequestHandler {
  return { handle: (...call) => world.requestHandler.handle(...call) }
}
