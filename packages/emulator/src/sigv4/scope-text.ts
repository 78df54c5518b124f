import type { CredentialScope } from "./signature.ts"

/** `20150830/us-east-1/sts/aws4_request` */
export function scopeText(scope: CredentialScope): string {
  return `${scope.date}/${scope.region}/${scope.service}/${scope.terminator}`
}
