import { randomUUID } from "node:crypto"
import { bearerCheck } from "./bearer-check.ts"
import { createBearer } from "./create-bearer.ts"
import { githubClaims } from "./github-claims.ts"
import type { GithubJob, GithubJobOptions } from "./github-job.ts"
import { githubJobEnv } from "./github-job-env.ts"
import { githubServer } from "./github-server.ts"
import type { IssuerState } from "./issuer-state.ts"
import { mintToken } from "./mint-token.ts"
import { TOKEN_REQUEST_HOST } from "./token-request-host.ts"

/** Starts a job with a bearer of its own. */
export function createGithubJob(state: IssuerState, options: GithubJobOptions = {}): GithubJob {
  const { claims: given = {}, ...form } = options
  const claims = githubClaims(given, { issuer: state.githubIssuer, ...form })
  const id = randomUUID()
  const bearer = createBearer()

  state.jobs.set(id, {
    ...bearerCheck(bearer),
    mint: (audience) => mintToken(state, given, { ...form, ...(audience && { audience }) }),
  })

  return {
    id,
    claims,
    get env() {
      const env = githubJobEnv(claims, githubServer(state.githubIssuer))
      return { ...env, ...tokenRequestEnv(tokenRequestUrl(state, id), bearer) }
    },
    end() {
      if (state.jobs.delete(id)) state.endedJobs.set(id, bearerCheck(bearer))
    },
  }
}

function tokenRequestUrl(state: IssuerState, id: string): string {
  const base = state.baseUrl() ?? `https://${TOKEN_REQUEST_HOST}`
  return `${base}/_github/token/${id}?api-version=2.0`
}

function tokenRequestEnv(url: string, bearer: string): Record<string, string> {
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer }
}
