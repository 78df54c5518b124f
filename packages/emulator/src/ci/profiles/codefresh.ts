// https://codefresh.io/docs/docs/integrations/oidc-pipelines/
import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import { jsonResponse } from "../../issuer/json-response.ts"
import { problemResponse } from "../../issuer/problem-response.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import type { Delivery } from "../delivery/delivery.ts"
import { NO_DELIVERY } from "../delivery/no-delivery.ts"
import type { JobTokens } from "../job-tokens.ts"
import { stableHex } from "../stable-hex.ts"

const PLATFORM = "https://g.codefresh.io"

/** A pipeline with a Git trigger. Open: the words of refusals. */
export const codefresh: CiProfile = {
  issuer: () => "https://oidc.codefresh.io",
  claims: codefreshClaims,
  audience: () => PLATFORM,
  times: { lifetimeSeconds: 300 },
  hasTokenId: false,
  env: codefreshEnv,
  deliver: async (tokens) => (tokens.permitted ? onRequest(tokens) : NO_DELIVERY),
}

function codefreshClaims(given: CiClaims): CiClaims {
  const claim = claimReader(given)
  const accountId = claim("account_id", stableHex("codefresh acme", 24))
  const pipelineId = claim("pipeline_id", stableHex("codefresh octo-pipeline", 24))
  const repository = claim("scm_repo_url", "https://github.com/octo-org/octo-repo")
  const user = claim("scm_user_name", "octocat")
  const ref = claim("scm_ref", "main")
  const trigger = `scm_repo_url:${repository}:scm_user_name:${user}:scm_ref:${ref}`
  return {
    account_id: accountId,
    account_name: "acme",
    pipeline_id: pipelineId,
    pipeline_name: "octo-project/octo-pipeline",
    workflow_id: stableHex("codefresh workflow", 24),
    runner_environment: "hybrid",
    platform_url: PLATFORM,
    scm_repo_url: repository,
    scm_user_name: user,
    scm_ref: ref,
    sub: `account:${accountId}:pipeline:${pipelineId}:${trigger}`,
  }
}

function codefreshEnv(claims: CiClaims): JobVariables {
  return {
    CI: "true",
    CF_BUILD_ID: claims.workflow_id,
    CF_ACCOUNT: claims.account_name,
    CF_PIPELINE_NAME: claims.pipeline_name,
    CF_BRANCH: claims.scm_ref,
  }
}

function onRequest(tokens: JobTokens): Delivery {
  return {
    env: () => ({
      CF_OIDC_REQUEST_URL: `${tokens.url("oidc.codefresh.io")}/token`,
      CF_OIDC_REQUEST_TOKEN: tokens.bearer,
    }),
    answer: (request) => answer(tokens, request),
  }
}

/** The token stands in the header as it is, without `Bearer`. */
async function answer(tokens: JobTokens, request: HttpRequest): Promise<HttpResponse> {
  if (request.method !== "GET") return problemResponse(404, "Not found.")
  if (request.headers.authorization !== tokens.bearer) return problemResponse(401, "Unauthorized")
  if (!tokens.isRunning()) return problemResponse(401, "Unauthorized")

  const wanted = new URLSearchParams(request.rawQuery).get("audience")?.split(",").filter(Boolean) ?? []
  const [first] = wanted
  return jsonResponse(200, { id_token: await tokens.mint({ audience: wanted.length > 1 ? wanted : first }) })
}
