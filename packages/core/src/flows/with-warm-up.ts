import type { ServiceRegion } from "../aws/aws-origin.ts"
import type { Exchange } from "./exchange.ts"
import { warmUp } from "./warm-up.ts"

/**
 * An exchange that warms up, once, when its token source asks the network or a program, or else has its token.
 *
 * A source that fails before that, as outside CI and for pull requests of forks, costs nothing.
 */
export function withWarmUp(exchange: Exchange, services: readonly ServiceRegion[]): Exchange {
  const { runtime, token } = exchange
  let isWarm = false
  const begun = <Answer>(answer: Answer): Answer => {
    if (!isWarm) void warmUp(exchange, services)
    isWarm = true
    return answer
  }
  return {
    ...exchange,
    runtime: {
      ...runtime,
      fetch: (url, request) => begun(runtime.fetch(url, request)),
      runCommand: (argv, request) => begun(runtime.runCommand(argv, request)),
    },
    token: async (request) => begun(await token(request)),
  }
}
