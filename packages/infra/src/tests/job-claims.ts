import type { Issuer } from "../issuers/issuer.ts"
import type { AccessTest } from "../model/access-model.ts"

/** The claims of a test's job: every token has an issuer and a subject. */
export function jobClaims({ claims }: AccessTest, issuer: Issuer | undefined): Readonly<Record<string, unknown>> {
  const given = (issuer?.subject ?? []).flatMap((claim) => claims[claim] ?? [])
  const subject = given.length > 0 ? `${given.join(":")}:{00000000-0000-4000-8000-000000000000}` : "job"
  return { sub: subject, ...claims, iss: claims.iss ?? issuer?.url }
}
