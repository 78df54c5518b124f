import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import { isRecord } from "../../is-record.ts"
import { jsonResponse } from "../../issuer/json-response.ts"
import { problemResponse } from "../../issuer/problem-response.ts"
import { addCommand } from "../add-command.ts"
import { agentTokenChange } from "../agent-token-change.ts"
import type { JobTokens } from "../job-tokens.ts"
import type { Delivery } from "./delivery.ts"

/**
 * The part of Buildkite's agent API that gives tokens, and the agent's command that asks for them.
 *
 * A job without permission has both, and is refused. Open: the words of refusals.
 */
export async function onAgentRequest(tokens: JobTokens): Promise<Delivery> {
  const path = await addCommand(tokens, "buildkite-agent")
  return {
    env: () => ({
      ...path,
      BUILDKITE_AGENT_ENDPOINT: `${tokens.url("agent.buildkite.com")}/v3`,
      BUILDKITE_AGENT_ACCESS_TOKEN: tokens.bearer,
    }),
    answer: (request) => answer(tokens, request),
  }
}

async function answer(tokens: JobTokens, request: HttpRequest): Promise<HttpResponse> {
  const path = `/v3/jobs/${tokens.claims.job_id}/oidc/tokens`
  if (request.method !== "POST" || !request.rawPath.endsWith(path)) return problemResponse(404, "Not found")
  if (request.headers.authorization !== `Token ${tokens.bearer}`) return problemResponse(401, "Invalid access token")
  if (!tokens.permitted) return problemResponse(403, "OIDC tokens are disabled for this organization")
  if (!tokens.isRunning()) return problemResponse(422, "The job is not running")

  const input = parseBody(request.body)
  if (!input) return problemResponse(400, "The body is not a JSON object")
  const change = agentTokenChange(tokens.claims, input)
  if (typeof change === "string") return problemResponse(422, change)
  return jsonResponse(200, { token: await tokens.mint(change) })
}

function parseBody(body: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString() || "{}")
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
