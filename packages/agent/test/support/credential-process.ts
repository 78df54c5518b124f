// A `credential_process`: prints the credentials that all its processes share.
// From the environment come where the cache is and, for the exchange, AWS's address and the CI's token.
import { formatProcessCredentials, sharedCredentials } from "@claimbridge/agent"

const { CACHE_FOLDER = "", AWS_ENDPOINT_URL = "", CI_TOKEN = "" } = process.env

const shared = sharedCredentials({ folder: CACHE_FOLDER, key: "ci", exchange })
try {
  process.stdout.write(formatProcessCredentials(await shared.get()))
} catch (error) {
  process.stderr.write(`no credentials: ${error instanceof Error ? error.message : "unknown failure"}\n`)
  process.exitCode = 1
}

async function exchange() {
  const query = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: "arn:aws:iam::111122223333:role/ci",
    RoleSessionName: "octo-repo",
    WebIdentityToken: CI_TOKEN,
    DurationSeconds: "900",
  })
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  const answer = await fetch(AWS_ENDPOINT_URL, { method: "POST", headers, body: query.toString() })
  const text = await answer.text()
  const read = (name: string): string => new RegExp(`<${name}>([^<]+)`).exec(text)?.[1] ?? ""
  return {
    accessKeyId: read("AccessKeyId"),
    secretAccessKey: read("SecretAccessKey"),
    sessionToken: read("SessionToken"),
    expiration: new Date(read("Expiration")),
    accountId: "111122223333",
  }
}
