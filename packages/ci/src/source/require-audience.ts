import { ClaimbridgeError, decodeClaims } from "@claimbridge/core"
import type { CiDescription } from "../description/ci-description.ts"

/** Gives the token back when it is for this audience, where the job's configuration says so and not the call. */
export function requireAudience({ title, audience }: CiDescription, token: string, expected: string): string {
  if (audience.chosenBy !== "the configuration") return token
  const { aud } = decodeClaims(token)
  const found = [aud].flat().filter((item) => typeof item === "string")
  if (found.includes(expected)) return token
  throw new ClaimbridgeError("ERR_TOKEN_AUDIENCE_MISMATCH", {
    ci: title,
    aud: found,
    audience: expected,
    rule: audience.rule,
  })
}
