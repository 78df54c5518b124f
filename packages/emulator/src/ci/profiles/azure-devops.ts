// https://learn.microsoft.com/en-us/rest/api/azure/devops/distributedtask/oidctoken/create
import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import { jsonResponse } from "../../issuer/json-response.ts"
import { problemResponse } from "../../issuer/problem-response.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import type { Delivery } from "../delivery/delivery.ts"
import type { JobTokens } from "../job-tokens.ts"
import { stableHex } from "../stable-hex.ts"
import { stableUuid } from "../stable-uuid.ts"

const ORGANIZATION_ID = stableUuid("azure acme")
const HOST = "dev.azure.com"

/** A pipeline without Entra: its own identity, or the one of a service connection. Open: the words of refusals. */
export const azureDevops: CiProfile = {
  issuer: (given) => `https://vstoken.dev.azure.com/${claimReader(given)("org_id", ORGANIZATION_ID)}`,
  claims: azureClaims,
  audience: () => "api://AzureADTokenExchange",
  times: { lifetimeSeconds: 600, notBeforeLeadSeconds: 600 },
  hasTokenId: true,
  env: azureEnv,
  deliver: async (tokens) => onRequest(tokens),
}

function azureClaims(given: CiClaims, { issuer }: JobFacts): CiClaims {
  const claim = claimReader(given)
  const ref = claim("rpo_ref", "refs/heads/main")
  return {
    org_id: new URL(issuer).pathname.slice(1),
    prj_id: stableUuid("azure octo-project"),
    def_id: "12",
    rpo_id: stableUuid("azure octo-repo"),
    rpo_uri: `https://${HOST}/acme/octo-project/_git/octo-repo`,
    rpo_ver: stableHex(`azure ${ref}`, 40),
    rpo_ref: ref,
    run_id: "345",
    sub: "p://acme/octo-project/octo-pipeline",
  }
}

function azureEnv({ run_id, rpo_ref, rpo_ver }: CiClaims): JobVariables {
  return {
    TF_BUILD: "True",
    SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: `https://${HOST}/acme/`,
    SYSTEM_TEAMPROJECT: "octo-project",
    BUILD_BUILDID: run_id,
    BUILD_BUILDURI: `vstfs:///Build/Build/${run_id}`,
    BUILD_SOURCEBRANCH: rpo_ref,
    BUILD_SOURCEVERSION: rpo_ver,
  }
}

/** The address is always there; what a job may lack is its access token, which it has to map itself. */
function onRequest(tokens: JobTokens): Delivery {
  return {
    env: () => ({
      SYSTEM_OIDCREQUESTURI: `${tokens.url(HOST)}/oidctoken`,
      ...(tokens.permitted && { SYSTEM_ACCESSTOKEN: tokens.bearer }),
    }),
    answer: (request) => answer(tokens, request),
  }
}

async function answer(tokens: JobTokens, request: HttpRequest): Promise<HttpResponse> {
  if (request.method !== "POST") return problemResponse(405, "The requested resource does not support this method.")
  if (request.headers.authorization !== `Bearer ${tokens.bearer}`) return problemResponse(401, "Access denied.")
  if (!tokens.isRunning()) return problemResponse(401, "The job's access token has expired.")

  const query = new URLSearchParams(request.rawQuery)
  if (!query.get("api-version")) return problemResponse(400, "No api-version was supplied for the POST request.")
  const connection = query.get("serviceConnectionId")
  const sub = "sc://acme/octo-project/octo-connection"
  return jsonResponse(200, { oidcToken: await tokens.mint(connection ? { claims: { sub } } : {}) })
}
