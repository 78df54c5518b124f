import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import { jsonResponse } from "../../issuer/json-response.ts"
import { problemResponse } from "../../issuer/problem-response.ts"
import { addCommand } from "../add-command.ts"
import type { JobTokens } from "../job-tokens.ts"
import type { Delivery } from "./delivery.ts"
import { inVariables } from "./in-variables.ts"

const ROOT_ISSUER = "https://oidc.circleci.com"

/**
 * Two tokens in variables, and a command that gets fresh ones.
 *
 * How the real command gets them isn't documented: this one asks the emulator, at an address in variables of our own.
 */
export async function onCircleciCommand(tokens: JobTokens): Promise<Delivery> {
  const [sub = ""] = String(tokens.claims.sub).split("/vcs-origin/")
  const variables = await inVariables(tokens, { CIRCLE_OIDC_TOKEN: { claims: { sub } }, CIRCLE_OIDC_TOKEN_V2: {} })
  const path = await addCommand(tokens, "circleci")
  return {
    env: () => ({ ...variables.env(), ...path, ...commandEnv(tokens) }),
    answer: (request) => answer(tokens, request),
  }
}

function commandEnv(tokens: JobTokens): Readonly<Record<string, string>> {
  if (tokens.listenerUrl() === undefined) return {}
  const url = `${tokens.url("oidc.circleci.com")}/token`
  return { CLAIMBRIDGE_EMULATOR_JOB_URL: url, CLAIMBRIDGE_EMULATOR_JOB_TOKEN: tokens.bearer }
}

async function answer(tokens: JobTokens, request: HttpRequest): Promise<HttpResponse> {
  if (request.headers.authorization !== `Bearer ${tokens.bearer}`) return problemResponse(401, "unauthorized")
  if (!tokens.permitted) return problemResponse(403, "this job may not get OIDC tokens")
  if (!tokens.isRunning()) return problemResponse(403, "the job is not running")

  const query = new URLSearchParams(request.rawQuery)
  const audience = query.get("aud") || undefined
  const issuer = query.has("root-issuer") ? { issuer: ROOT_ISSUER } : {}
  return jsonResponse(200, { token: await tokens.mint({ ...issuer, audience }) })
}
