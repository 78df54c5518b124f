import type { AgentMetrics } from "../create-agent-metrics.ts"
import type { EndpointAnswer } from "./endpoint-answer.ts"
import type { EndpointRequest } from "./endpoint-request.ts"
import { explainFailure } from "./explain-failure.ts"
import { findProfile, type Profiles, type ServedProfile } from "./find-profile.ts"
import { refusals } from "./refusals.ts"
import { type Admission, refuseRequest } from "./refuse-request.ts"

/** What answers are made of. */
export interface AnswerParts extends Admission {
  readonly profiles: Profiles
  readonly metrics: AgentMetrics | undefined
}

/** Answers a request. It never rejects. */
export async function answerRequest(request: EndpointRequest, parts: AnswerParts): Promise<EndpointAnswer> {
  const refusal = refuseRequest(request, parts)
  if (refusal) return refusal
  if (request.method === "POST" && request.target === "/shutdown") return shutDown
  if (request.method !== "GET") return refusals.method
  const profile = findProfile(request.target, parts.profiles)
  if (profile) return giveCredentials(profile)
  return tellAgent(request.target, parts.metrics) ?? unknownProfile(parts.profiles)
}

const shutDown: EndpointAnswer = { status: 202, body: { message: "The endpoint is closed." }, isLast: true }

async function giveCredentials({ credentials, answer }: ServedProfile): Promise<EndpointAnswer> {
  try {
    return answer(await credentials())
  } catch (error) {
    return explainFailure(error)
  }
}

/** A profile of the same name comes first. */
function tellAgent(target: string, metrics: AgentMetrics | undefined): EndpointAnswer | undefined {
  if (metrics === undefined) return undefined
  if (target === "/status") return { status: 200, body: metrics.status() }
  if (target !== "/metrics") return undefined
  return { status: 200, headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" }, body: metrics.text() }
}

function unknownProfile(profiles: Profiles): EndpointAnswer {
  const names = [...profiles.keys()].map((name) => `/${encodeURIComponent(name)}`).join(", ")
  return { status: 404, body: { code: "ProfileNotFound", message: `There is no such profile. There are: ${names}.` } }
}
