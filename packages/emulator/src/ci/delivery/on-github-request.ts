import { answerTokenRequest } from "../../issuer/answer-token-request.ts"
import { bearerCheck } from "../../issuer/bearer-check.ts"
import type { JobTokens } from "../job-tokens.ts"
import type { Delivery } from "./delivery.ts"
import { NO_DELIVERY } from "./no-delivery.ts"

/** Mints a token at every request in GitHub's protocol. */
export async function onGithubRequest(tokens: JobTokens, host: string): Promise<Delivery> {
  if (!tokens.permitted) return NO_DELIVERY
  const asking = bearerCheck(tokens.bearer)
  const mint = (audience: string | undefined) => tokens.mint({ audience })
  return {
    env: () => ({
      ACTIONS_ID_TOKEN_REQUEST_URL: `${tokens.url(host)}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokens.bearer,
    }),
    answer: (request) => answerTokenRequest({ ...asking, ...(tokens.isRunning() && { mint }) }, request),
  }
}
