import { envToken, type TokenSource } from "@claimbridge/core"
import type { CiDescription } from "../description/ci-description.ts"
import { advised } from "./advised.ts"
import { noToken } from "./no-token.ts"
import { requireAudience } from "./require-audience.ts"

/** Takes a CI's token from the first of these variables that is not empty. */
export function variableToken(ci: CiDescription, variables: readonly string[]): TokenSource {
  // Made here, so that a name that cannot be one is an error at once.
  const sources = variables.map((variable) => ({ variable, source: envToken(variable) }))
  return advised(ci, async (request) => {
    const { env } = request.runtime
    const first = sources.find(({ variable }) => env[variable]?.trim())
    if (!first)
      throw noToken(ci, env, `${variables.join(" and ")} ${variables.length > 1 ? "are" : "is"} absent or empty`)
    return requireAudience(ci, await first.source(request), request.audience)
  })
}
