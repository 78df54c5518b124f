// https://cloud.google.com/compute/docs/instances/verifying-instance-identity
import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import { stableId } from "../../issuer/stable-id.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import type { Delivery } from "../delivery/delivery.ts"
import type { JobTokens } from "../job-tokens.ts"

const IDENTITY = /^\/computeMetadata\/v1\/instance\/service-accounts\/[^/]+\/identity$/
const HEADERS = { "metadata-flavor": "Google", server: "Metadata Server for VM", "content-type": "text/html" }

/**
 * A machine with a service account, seen through its metadata server, as Cloud Build and Compute Engine have it.
 *
 * Tokens are made anew at each request; the real server keeps them for a while.
 */
export const google: CiProfile = {
  issuer: () => "https://accounts.google.com",
  claims: googleClaims,
  audience: () => "cognito-identity.amazonaws.com",
  times: { lifetimeSeconds: 3600 },
  hasTokenId: false,
  env: () => ({ BUILDER_OUTPUT: "/builder/outputs" }),
  deliver: async (tokens) => onRequest(tokens),
}

function googleClaims(given: CiClaims): CiClaims {
  const sub = claimReader(given)("sub", `10${stableId("google builder")}00000000`)
  return { sub, azp: sub, email: "builder@octo-project.iam.gserviceaccount.com", email_verified: true }
}

/** The metadata server's address has no path: only the job that started last is found there. */
function onRequest(tokens: JobTokens): Delivery {
  return {
    env() {
      const listener = tokens.listenerUrl()
      return listener === undefined ? {} : { GCE_METADATA_HOST: new URL(listener).host }
    },
    answer: (request) => answer(tokens, request),
  }
}

async function answer(tokens: JobTokens, request: HttpRequest): Promise<HttpResponse> {
  if (request.headers["metadata-flavor"] !== "Google") return reply(403, "Missing Metadata-Flavor:Google header.")
  if (!tokens.permitted || !IDENTITY.test(request.rawPath)) return reply(404, "Not found.")

  const query = new URLSearchParams(request.rawQuery)
  const audience = query.get("audience")
  if (!audience) return reply(400, "non-empty audience parameter required")
  return reply(200, await tokens.mint({ audience, claims: query.get("format") === "full" ? INSTANCE : {} }))
}

function reply(status: number, body: string): HttpResponse {
  return { status, headers: HEADERS, body }
}

const INSTANCE: CiClaims = {
  google: {
    compute_engine: {
      instance_creation_timestamp: 1_790_000_000,
      instance_id: "1234567890123456789",
      instance_name: "build-1",
      project_id: "octo-project",
      project_number: 111_122_223_333,
      zone: "us-central1-a",
    },
  },
}
