/** Variables in which SDKs look for keys before they look anywhere else. */
const keyVariables: readonly string[] = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_CREDENTIAL_EXPIRATION",
]

/** Variables of another identity, such as that of the runner's own pod, which some SDKs prefer to a profile. */
const identityVariables: readonly string[] = ["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME"]

/**
 * What has to be blank so that a profile or an endpoint counts: a step cannot unset a variable, and SDKs take an empty
 * one for absent. Only what has a value is named.
 */
export function outrankingVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return blank([...keyVariables, ...identityVariables], env)
}

/** The keys that are in the environment now, blank. */
export function currentCredentials(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return blank(keyVariables, env)
}

function blank(names: readonly string[], env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, ""]))
}
