import type { Exchange } from "../../src/flows/exchange.ts"
import { aRuntime } from "./a-runtime.ts"
import { aToken } from "./a-token.ts"
import type { AwsStub } from "./aws-stub.ts"

/** One exchange under way. */
export function anExchange({ requestHandler }: AwsStub): Exchange {
  return {
    runtime: aRuntime(),
    token: async () => aToken(),
    audience: "cognito-identity.amazonaws.com",
    signal: new AbortController().signal,
    progress: { step: "the start", attempt: 1 },
    startedMs: 0,
    timeoutMs: 60_000,
    emit: () => {},
    secrets: new Set(),
    clientConfig: {},
    caller: undefined,
    connections: { handler: async () => requestHandler, warm: async () => ({ connected: Promise.resolve() }) },
  }
}
