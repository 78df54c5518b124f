import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { answerTokenRequest } from "./answer-token-request.ts"
import type { IssuerState } from "./issuer-state.ts"
import { problemResponse } from "./problem-response.ts"

const TOKEN_PATH = /^\/_github\/token\/([\w-]+)$/

/** Answers a GitHub job's request for a token. */
export async function tokenEndpoint(state: IssuerState, request: HttpRequest): Promise<HttpResponse> {
  const id = TOKEN_PATH.exec(request.rawPath)?.[1] ?? ""
  const job = state.jobs.get(id) ?? state.endedJobs.get(id)
  return job ? answerTokenRequest(job, request) : problemResponse(404, "The requested job was not found.")
}
