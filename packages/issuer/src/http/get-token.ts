import { IssuerError } from "../issuer-error.ts"
import { expiryOfJobId } from "../jobs/expiry-of-job-id.ts"
import { carryOut } from "../operations/carry-out.ts"
import { issueToken } from "../operations/issue-token.ts"
import type { Services } from "../operations/services.ts"
import type { AppContext } from "./app-context.ts"
import { bearerOf } from "./bearer-of.ts"
import { newCall } from "./new-call.ts"

const parameters = ["job", "audience"]

/** `GET /token?job=<id>&audience=<audience>`: a job asks for a token, as it would ask GitHub's runner. */
export async function getToken(services: Services, context: AppContext): Promise<Response> {
  const call = newCall(services, context, "issue-token")
  const { searchParams } = new URL(context.req.url)
  const id = searchParams.get("job") ?? ""
  if (expiryOfJobId(id) !== undefined) call.job = id
  const value = await carryOut(services, call, async () => {
    if (context.req.method !== "GET") throw new IssuerError("ERR_METHOD", "A token is asked for with GET.")
    const requestToken = bearerOf(context.req.raw.headers)
    checkParameters(searchParams)
    return issueToken(services, call, { requestToken, audience: searchParams.get("audience") ?? undefined })
  })
  return Response.json({ value })
}

/** Whoever asks for more than an audience believes that a job can choose its claims. */
function checkParameters(given: URLSearchParams): void {
  const names = [...given.keys()]
  if (names.some((name) => !parameters.includes(name))) {
    throw new IssuerError("ERR_PARAMETER_INVALID", "The request has other parameters than job and audience.")
  }
  if (new Set(names).size < names.length)
    throw new IssuerError("ERR_PARAMETER_INVALID", "The request has a parameter twice.")
}
