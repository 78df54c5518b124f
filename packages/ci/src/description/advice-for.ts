import type { ErrorCode } from "@claimbridge/core"
import type { Env } from "../env.ts"
import type { CiDescription } from "./ci-description.ts"

/** What a CI has to say about an error of an exchange with its token. */
export function adviceFor(ci: CiDescription, code: ErrorCode, env: Env): string | undefined {
  const sentences = [roleAdvice(ci, code, env), expiryAdvice(ci, code), audienceAdvice(ci, code), ci.advice[code]]
  return sentences.filter((sentence) => sentence !== undefined).join(" ") || undefined
}

/** In flow `enhanced` a role that was refused looks like a pool that is not right. */
function roleAdvice({ forkAdvice }: CiDescription, code: ErrorCode, env: Env): string | undefined {
  return code === "ERR_ROLE_DENIED" || code === "ERR_POOL_CONFIGURATION" ? forkAdvice?.(env) : undefined
}

function expiryAdvice({ title, renewal, lifetime }: CiDescription, code: ErrorCode): string | undefined {
  if (code !== "ERR_TOKEN_EXPIRED" || renewal !== "never") return undefined
  return `${title} gives a job one token and no other later on. It lives ${lifetime}: ask for credentials early in the job, with durationSeconds (up to 43200, as far as the role allows) as long as the rest of it.`
}

function audienceAdvice({ title, audience }: CiDescription, code: ErrorCode): string | undefined {
  if (code !== "ERR_AUDIENCE_REFUSED" || audience.chosenBy !== "nobody") return undefined
  return `The audience of a token of ${title} is always the same, whatever option audience says: ${audience.rule}.`
}
