/** Inputs of the official action that do something else than OIDC, and what to do in their place. */
export const unsupportedInputs: Readonly<Record<string, string>> = {
  "aws-access-key-id":
    "Leave the keys out: the job's OIDC token takes their place. Without OIDC, stay with the official action.",
  "aws-secret-access-key":
    "Leave the keys out: the job's OIDC token takes their place. Without OIDC, stay with the official action.",
  "aws-session-token":
    "Leave the keys out: the job's OIDC token takes their place. Without OIDC, stay with the official action.",
  "web-identity-token-file":
    "Leave it out: the token comes from GitHub. On a machine with a token file, use that file with the AWS SDK itself.",
  "role-chaining": "Give the second role as chain-role-arn in the step of the first one; both are assumed there.",
  "force-skip-oidc": "Leave it out: this action knows no other way than OIDC.",
  "custom-tags":
    "Leave it out: with OIDC the session's tags come from the token. In a chain, pass tags on with chain-pass-claims.",
}
