/** Whether a condition key is Cognito's, about this claim of its tokens. Each partition has a name of its own for Cognito. */
export function isCognitoKey(key: string, claim: "aud" | "amr"): boolean {
  return /^cognito-identity[.\w-]*\.amazonaws\.com(?:\.cn)?:(\w+)$/i.exec(key)?.[1]?.toLowerCase() === claim
}
