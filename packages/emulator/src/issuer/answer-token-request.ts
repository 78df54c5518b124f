import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import type { IssuerJob } from "./issuer-state.ts"
import { jsonResponse } from "./json-response.ts"
import { problemResponse } from "./problem-response.ts"

/** A job as its token endpoint sees it. One that ended mints nothing. */
export type AskingJob = Pick<IssuerJob, "accepts"> & Partial<Pick<IssuerJob, "mint">>

const BEARER = /^Bearer +(\S+)$/i

/**
 * Answers a job's request for a token in GitHub's protocol.
 *
 * Open: GitHub's answer to a wrong bearer, and the status that goes with its sentence about a job that ended.
 *
 * @see https://github.com/google-github-actions/auth/issues/267
 */
export async function answerTokenRequest(job: AskingJob, request: HttpRequest): Promise<HttpResponse> {
  if (request.method !== "GET") return problemResponse(405, "Only GET is supported.")

  const bearer = BEARER.exec(request.headers.authorization ?? "")?.[1]
  if (bearer === undefined) return problemResponse(401, "The request has no bearer token.")
  if (!job.accepts(bearer)) return problemResponse(403, "The bearer token is not the one of this job.")
  if (!job.mint) return problemResponse(403, "Can't issue ID_TOKEN for job in 'Completed' state.")

  const query = new URLSearchParams(request.rawQuery)
  if (query.get("api-version") !== "2.0") return problemResponse(400, "The api-version must be 2.0.")

  const value = await job.mint(query.get("audience") || undefined)
  return jsonResponse(200, { count: value.length, value })
}
