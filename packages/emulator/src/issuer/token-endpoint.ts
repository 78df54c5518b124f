import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import type { IssuerState } from "./issuer-state.ts"
import { jsonResponse } from "./json-response.ts"

const TOKEN_PATH = /^\/_github\/token\/([\w-]+)$/
const BEARER = /^Bearer +(\S+)$/i

/**
 * Answers a job's request for a token.
 *
 * Open: GitHub's answer to a wrong bearer, and the status that goes with its sentence about a job that ended.
 *
 * @see https://github.com/google-github-actions/auth/issues/267
 */
export async function tokenEndpoint(state: IssuerState, request: HttpRequest): Promise<HttpResponse> {
  const id = TOKEN_PATH.exec(request.rawPath)?.[1] ?? ""
  const running = state.jobs.get(id)
  const job = running ?? state.endedJobs.get(id)
  if (!job) return problem(404, "The requested job was not found.")
  if (request.method !== "GET") return problem(405, "Only GET is supported.")

  const bearer = BEARER.exec(request.headers.authorization ?? "")?.[1]
  if (bearer === undefined) return problem(401, "The request has no bearer token.")
  if (!job.accepts(bearer)) return problem(403, "The bearer token is not the one of this job.")
  if (!running) return problem(403, "Can't issue ID_TOKEN for job in 'Completed' state.")

  const query = new URLSearchParams(request.rawQuery)
  if (query.get("api-version") !== "2.0") return problem(400, "The api-version must be 2.0.")

  const value = await running.mint(query.get("audience") || undefined)
  return jsonResponse(200, { count: value.length, value })
}

function problem(status: number, message: string): HttpResponse {
  return jsonResponse(status, { message })
}
