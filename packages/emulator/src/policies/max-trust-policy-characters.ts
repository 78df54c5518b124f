/** The default quota, which an account can have raised to 4096. White space doesn't count. */
export const MAX_TRUST_POLICY_CHARACTERS = 2048
