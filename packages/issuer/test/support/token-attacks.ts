import { AUDIENCE, facts, ISSUER_URL } from "./an-issuer.ts"
import { ask, withBearer } from "./ask.ts"
import type { Attack } from "./attack.ts"

/** On `GET /token`. */
export const tokenAttacks: readonly Attack[] = [
  {
    name: "a request token used again after the job has ended",
    attack: async ({ issuer, job, path }) => {
      await issuer.finishJob({ registrar: "jenkins", id: job.id })
      return ask(issuer, path, withBearer(job.requestToken))
    },
    status: 403,
    code: "ERR_JOB_ENDED",
  },
  {
    name: "a request token used after the registration has expired",
    attack: ({ issuer, clock, job, path }) => {
      clock.advance(21_600)
      return ask(issuer, path, withBearer(job.requestToken))
    },
    status: 403,
    code: "ERR_JOB_EXPIRED",
  },
  {
    name: "a guessed request token",
    attack: ({ issuer, path }) => ask(issuer, path, withBearer("A".repeat(43))),
    status: 401,
    code: "ERR_REQUEST_TOKEN_UNKNOWN",
  },
  {
    name: "a request token for the URL of another job",
    attack: async ({ issuer, job }) => {
      const other = await issuer.registerJob({ registrar: "jenkins", facts: { ...facts, job: "other" } })
      return ask(issuer, other.requestUrl.slice(ISSUER_URL.length), withBearer(job.requestToken))
    },
    status: 401,
    code: "ERR_REQUEST_TOKEN_UNKNOWN",
  },
  {
    name: "a job id that reaches for another record of the storage",
    attack: async ({ issuer, job }) => {
      const { body } = await ask(issuer, "/jwks")
      const [{ kid }] = body.keys as [{ kid: string }]
      return ask(issuer, `/token?job=${encodeURIComponent(`../keys/${kid}`)}`, withBearer(job.requestToken))
    },
    status: 401,
    code: "ERR_REQUEST_TOKEN_UNKNOWN",
  },
  {
    name: "the registrar's secret in place of a request token",
    attack: ({ issuer, secret, path }) => ask(issuer, path, withBearer(secret)),
    status: 401,
    code: "ERR_REQUEST_TOKEN_UNKNOWN",
  },
  {
    name: "the hash of a request token, read from the storage",
    attack: async ({ issuer, options, job, path }) => {
      const record = await options.storage?.getItem(`jobs:${job.id}`)
      const { requestTokenSha256 } = record as { requestTokenSha256: string }
      return ask(issuer, path, withBearer(requestTokenSha256))
    },
    status: 401,
    code: "ERR_REQUEST_TOKEN_UNKNOWN",
  },
  {
    name: "no bearer",
    attack: ({ issuer, path }) => ask(issuer, path),
    status: 401,
    code: "ERR_BEARER_MISSING",
  },
  {
    name: "a request token in the URL",
    attack: ({ issuer, job, path }) => ask(issuer, `${path}&access_token=${job.requestToken}`),
    status: 401,
    code: "ERR_BEARER_MISSING",
  },
  {
    name: "a claim that the job wasn't registered with",
    attack: ({ issuer, job, path }) => ask(issuer, `${path}&folder=admin`, withBearer(job.requestToken)),
    status: 400,
    code: "ERR_PARAMETER_INVALID",
  },
  {
    name: "two audiences, one of them allowed",
    attack: ({ issuer, job, path }) =>
      ask(issuer, `${path}&audience=${AUDIENCE}&audience=sts.amazonaws.com`, withBearer(job.requestToken)),
    status: 400,
    code: "ERR_PARAMETER_INVALID",
  },
  {
    name: "an audience that isn't allowed",
    attack: ({ issuer, job, path }) => ask(issuer, `${path}&audience=sts.amazonaws.com`, withBearer(job.requestToken)),
    status: 403,
    code: "ERR_AUDIENCE_DENIED",
  },
  {
    name: "an allowed audience in another spelling",
    attack: ({ issuer, job, path }) =>
      ask(issuer, `${path}&audience=${AUDIENCE.toUpperCase()}`, withBearer(job.requestToken)),
    status: 403,
    code: "ERR_AUDIENCE_DENIED",
  },
  {
    name: "a HEAD, to have tokens made unseen",
    attack: ({ issuer, job, path }) => ask(issuer, path, { ...withBearer(job.requestToken), method: "HEAD" }),
    status: 405,
    code: "ERR_METHOD",
  },
]
