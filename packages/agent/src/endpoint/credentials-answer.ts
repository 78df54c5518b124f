import type { CognitoCredentials } from "@claimbridge/core"
import { formatTime } from "../format-time.ts"
import type { EndpointAnswer } from "./endpoint-answer.ts"

/** Makes answers of credentials; while a provider gives the same ones, which cannot change, the same answer. */
export function credentialsAnswer(roleArn: string | undefined): (credentials: CognitoCredentials) => EndpointAnswer {
  const answers = new WeakMap<CognitoCredentials, EndpointAnswer>()
  return (credentials) => {
    const known = answers.get(credentials)
    if (known) return known
    const answer = { status: 200, body: documentOf(credentials, roleArn) }
    if (Object.isFrozen(credentials)) answers.set(credentials, answer)
    return answer
  }
}

function documentOf(credentials: CognitoCredentials, roleArn: string | undefined): object {
  const { accessKeyId, secretAccessKey, sessionToken, expiration, accountId } = credentials
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    Expiration: formatTime(expiration),
    AccountId: accountId,
    RoleArn: roleArn,
  }
}
