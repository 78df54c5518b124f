import { randomBytes, randomUUID } from "node:crypto"
import { githubClaims } from "./github-claims.ts"
import type { GithubJob, GithubJobOptions } from "./github-job.ts"
import { githubJobEnv } from "./github-job-env.ts"
import { githubServer } from "./github-server.ts"
import type { EndedJob, IssuerState } from "./issuer-state.ts"
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

/** A JWT in form, as GitHub's is, so that everything that hides tokens hides it. Nobody verifies it. */
function createBearer(): string {
  const header = Buffer.from('{"typ":"JWT","alg":"RS256"}').toString("base64url")
  const payload = Buffer.from(JSON.stringify({ jti: randomUUID() })).toString("base64url")
  return `${header}.${payload}.${randomBytes(32).toString("base64url")}`
}

/** A function of its own, so that it holds on to nothing but the bearer. */
function bearerCheck(bearer: string): EndedJob {
  return { accepts: (candidate) => candidate === bearer }
}

function tokenRequestUrl(state: IssuerState, id: string): string {
  const base = state.baseUrl() ?? `https://${TOKEN_REQUEST_HOST}`
  return `${base}/_github/token/${id}?api-version=2.0`
}

function tokenRequestEnv(url: string, bearer: string): Record<string, string> {
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer }
}
