import {
  type Claims,
  type CognitoCredentials,
  decodeClaims,
  type FromCognitoOptions,
  fromCognito,
} from "@claimbridge/core"
import { describeFailure } from "../../frame/describe-failure.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import type { Io } from "../../io.ts"
import { flowOptions } from "../../settings/flow-options.ts"
import type { ExchangeSide, ExchangeStep } from "./exchange-side.ts"

/** Makes the exchange once, with a token that is there already. What it gives is dropped at once. */
export async function tryExchange(io: Io, options: OptionValues, token: string): Promise<ExchangeSide> {
  const steps: ExchangeStep[] = []
  const seen: { openIdClaims?: Claims } = {}
  try {
    const credentials = await exchange({
      ...flowOptions(options),
      token: async () => token,
      runtime: { env: io.env },
      onEvent: (event) => {
        if (event.type === "call-finished" && event.step !== "the CI's token") steps.push(event)
      },
      onSecret: ({ kind, value }) => {
        if (kind === "open-id-token") seen.openIdClaims = decodeClaims(value)
      },
    })
    const { assumedRoleArn, expiration } = credentials
    const lifeSeconds = Math.round((expiration.getTime() - io.now().getTime()) / 1000)
    return { state: "done", steps, ...seen, ...(assumedRoleArn !== undefined && { assumedRoleArn }), lifeSeconds }
  } catch (error) {
    return { state: "failed", steps, ...seen, failure: describeFailure(error) }
  }
}

async function exchange(options: FromCognitoOptions): Promise<CognitoCredentials> {
  const provider = fromCognito(options)
  try {
    return await provider()
  } finally {
    await provider.dispose()
  }
}
