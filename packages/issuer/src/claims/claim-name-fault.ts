const reserved = new Set(
  "iss sub aud exp nbf iat jti azp amr acr auth_time nonce at_hash c_hash cnf act client_id scope".split(" "),
)

/** What keeps a name from being a claim of the operator's own. `azp` is among them: Cognito believes it in place of `aud`. */
export function claimNameFault(name: string): string | undefined {
  if (reserved.has(name)) return "is a claim that the issuer alone sets, or that changes what a token means"
  return /^[A-Za-z][\w.-]{0,63}$/.test(name)
    ? undefined
    : "has to begin with a letter and be of letters, digits and _.- (at most 64)"
}
