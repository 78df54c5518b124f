import type { TokenSource } from "@claimbridge/core"
import { adviceFor } from "../description/advice-for.ts"
import type { CiDescription } from "../description/ci-description.ts"

/** A token source whose exchanges fail with the hints of its CI. */
export function advised(ci: CiDescription, source: TokenSource): TokenSource {
  const advise: NonNullable<TokenSource["advise"]> = (code, env) => adviceFor(ci, code, env)
  return Object.assign<TokenSource, Pick<TokenSource, "advise">>(async (request) => source(request), { advise })
}
