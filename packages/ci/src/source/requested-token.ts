import { askTokenEndpoint, type TokenEndpoint, type TokenSource, tokenUrl } from "@claimbridge/core"
import type { CiDescription } from "../description/ci-description.ts"
import type { Env } from "../env.ts"
import { advised } from "./advised.ts"
import { noToken } from "./no-token.ts"

/** The two variables that a CI gives a job which may ask for tokens. */
export interface RequestVariables {
  readonly url: string
  readonly secret: string
}

/** What is known when a token is asked for. */
export interface TokenQuestion {
  readonly url: URL
  readonly secret: string
  readonly audience: string
}

/** Asks a CI for a token, at the address and with the secret of the first pair of variables that is complete. */
export function requestedToken(
  ci: CiDescription,
  pairs: readonly RequestVariables[],
  endpointOf: (question: TokenQuestion) => Omit<TokenEndpoint, "owner">,
): TokenSource {
  return advised(ci, async (request) => {
    const { env } = request.runtime
    const pair = pairs.find(({ url, secret }) => env[url] && env[secret])
    if (!pair) throw noToken(ci, env, absenceOf(pairs, env))
    const question = { url: tokenUrl(pair.url, env), secret: env[pair.secret] ?? "", audience: request.audience }
    return askTokenEndpoint(request, { owner: ci.title, ...endpointOf(question) })
  })
}

/** Of the pair that comes nearest. */
function absenceOf(pairs: readonly RequestVariables[], env: Env): string {
  const { url, secret } = pairs.find((pair) => env[pair.url] || env[pair.secret]) ?? pairs[0] ?? { url: "", secret: "" }
  const absent = [url, secret].filter((variable) => !env[variable])
  return `${absent.join(" and ")} ${absent.length > 1 ? "are" : "is"} absent`
}
