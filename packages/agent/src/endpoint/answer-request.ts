import type { CognitoCredentials } from "@claimbridge/core"
import type { EndpointProfile } from "../create-credentials-endpoint.ts"
import { formatTime } from "../format-time.ts"
import type { EndpointAnswer } from "./endpoint-answer.ts"
import type { EndpointRequest } from "./endpoint-request.ts"
import { explainFailure } from "./explain-failure.ts"
import { findProfile, type Profiles } from "./find-profile.ts"
import { refusals } from "./refusals.ts"
import { type Admission, refuseRequest } from "./refuse-request.ts"

/** What answers are made of. */
export interface AnswerParts extends Admission {
  readonly profiles: Profiles
}

/** Answers a request. It never rejects. */
export async function answerRequest(request: EndpointRequest, parts: AnswerParts): Promise<EndpointAnswer> {
  const refusal = refuseRequest(request, parts)
  if (refusal) return refusal
  if (request.method === "POST" && request.target === "/shutdown") return shutDown
  if (request.method !== "GET") return refusals.method
  const profile = findProfile(request.target, parts.profiles)
  return profile ? await giveCredentials(profile) : unknownProfile(parts.profiles)
}

const shutDown: EndpointAnswer = { status: 202, body: { message: "The endpoint is closed." }, isLast: true }

async function giveCredentials({ credentials, roleArn }: EndpointProfile): Promise<EndpointAnswer> {
  try {
    return { status: 200, body: documentOf(await credentials(), roleArn) }
  } catch (error) {
    return explainFailure(error)
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

function unknownProfile(profiles: Profiles): EndpointAnswer {
  const names = [...profiles.keys()].map((name) => `/${encodeURIComponent(name)}`).join(", ")
  return { status: 404, body: { code: "ProfileNotFound", message: `There is no such profile. There are: ${names}.` } }
}
