import type { Issuer } from "../issuers/issuer.ts"
import { tagKeyOf } from "./tag-key-of.ts"

/** `{run_id}@{sha}` as a condition's value. */
export function sessionNamePattern(template: string, issuer: Issuer): string {
  return template.replace(/\{([^{}]+)\}/g, (_, claim: string) => `\${aws:RequestTag/${tagKeyOf(issuer, claim)}}`)
}
