import type { Issuer, RegisteredJob } from "@claimbridge/issuer"
import { ISSUER_URL } from "./an-issuer.ts"
import { ask, type Reply, withBearer } from "./ask.ts"

/** What a job gets that asks for a token, as GitHub's own client would: the audience is added to the URL. */
export function requestToken(issuer: Issuer, job: RegisteredJob, audience?: string): Promise<Reply> {
  const path = job.requestUrl.slice(ISSUER_URL.length)
  const query = audience === undefined ? "" : `&audience=${encodeURIComponent(audience)}`
  return ask(issuer, path + query, withBearer(job.requestToken))
}

/** The token that a job gets. */
export async function tokenFor(issuer: Issuer, job: RegisteredJob, audience?: string): Promise<string> {
  const { body } = await requestToken(issuer, job, audience)
  if (typeof body.value !== "string") throw new Error(`no token: ${JSON.stringify(body)}`)
  return body.value
}
