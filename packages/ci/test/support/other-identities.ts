/** What AWS's own tools take before a profile: stored keys, and the identity of a runner's pod. */
export const otherIdentities: Readonly<Record<string, string>> = {
  AWS_PROFILE: "acme",
  AWS_ACCESS_KEY_ID: "stored",
  AWS_SECRET_ACCESS_KEY: "stored",
  AWS_SESSION_TOKEN: "stored",
  AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/runner",
  AWS_WEB_IDENTITY_TOKEN_FILE: "/var/run/secrets/eks.amazonaws.com/serviceaccount/token",
}

const names = Object.keys(otherIdentities).join("|")

/** A shell line that prints which of them are set, and no more. */
export const printOtherIdentities: string = `echo "[$(env | grep -oE "^(${names})=" | tr -d "\\n")]"`
