import { setTimeout as sleep } from "node:timers/promises"
import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import { fromWebToken } from "@aws-sdk/credential-providers"
import { region } from "../../test/support/a-world.ts"

const maxAttempts = 12
const baseMs = 50

/** What workflows do by hand: plain calls, and all of them up to 12 times, after a random pause from a span that doubles from 50 ms. */
export async function repeatedExchange(identityPoolId: string, env: Readonly<Record<string, string>>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await plainExchange(identityPoolId, env)
    } catch (error) {
      if (attempt === maxAttempts) throw error
      await sleep(Math.random() * baseMs * 2 ** attempt)
    }
  }
}

/** The calls in turn, with the SDK's clients as they are: each is made up to 3 times. */
export async function plainExchange(identityPoolId: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { AWS_ENDPOINT_URL: endpoint = "" } = env
  const Logins = { "token.actions.githubusercontent.com": await ciToken(env) }
  const client = new CognitoIdentityClient({ region, endpoint })
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId: identityPoolId, Logins }))
  const { Token: webIdentityToken = "" } = await client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  const roleArn = "arn:aws:iam::111122223333:role/ci"
  const roleSessionName = sessionName(webIdentityToken)
  await fromWebToken({ roleArn, roleSessionName, webIdentityToken, clientConfig: { region, endpoint } })()
}

async function ciToken(env: Readonly<Record<string, string>>): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env
  const answer = await fetch(`${url}&audience=cognito-identity.amazonaws.com`, {
    headers: { authorization: `Bearer ${bearer}` },
  })
  const body: unknown = await answer.json()
  return typeof body === "object" && body !== null && "value" in body ? String(body.value) : ""
}

/** The role demands `{run_id}@{sha}`, out of the tags. */
function sessionName(openIdToken: string): string {
  const [, payload = ""] = openIdToken.split(".")
  const { principal_tags: tags } = JSON.parse(Buffer.from(payload, "base64url").toString())[
    "https://aws.amazon.com/tags"
  ]
  return `${tags.run_id[0]}@${tags.sha[0]}`
}
