import type { RequestContext } from "@claimbridge/trust"
import type { WebIdentity } from "./web-identity.ts"

/** Gives the condition keys about a web identity that are there when the role is assumed, and stay with the session. */
export function federationContext({ provider, audience, subject, claims }: WebIdentity): RequestContext {
  const { login, principal } = provider
  const amr = claims.amr
  return {
    "aws:FederatedProvider": principal,
    [`${login}:aud`]: audience,
    [`${login}:sub`]: subject,
    ...(isTexts(amr) && { [`${login}:amr`]: amr }),
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string")
}
