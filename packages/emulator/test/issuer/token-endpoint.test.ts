import { inspect } from "node:util"
import { decodeJwt } from "jose"
import { describe, expect, it } from "vitest"
import type { HttpRequest, HttpResponse } from "../../src/http/http-message.ts"
import { createGithubJob } from "../../src/issuer/create-github-job.ts"
import type { GithubJob } from "../../src/issuer/github-job.ts"
import { handleIssuerRequest } from "../../src/issuer/handle-issuer-request.ts"
import type { IssuerState } from "../../src/issuer/issuer-state.ts"
import { anIssuer, issuerKeyring } from "../support/issuer-state.ts"

const keyring = issuerKeyring()

function requestOf(job: GithubJob, change: { query?: string; headers?: object; method?: string } = {}): HttpRequest {
  const url = new URL(job.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
  return {
    method: change.method ?? "GET",
    host: url.host,
    rawPath: url.pathname,
    rawQuery: change.query ?? url.search.slice(1),
    headers: { authorization: `Bearer ${job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`, ...change.headers },
    body: new Uint8Array(),
  }
}

async function answer(state: IssuerState, request: HttpRequest): Promise<HttpResponse> {
  return (await handleIssuerRequest(state, request)) ?? expect.unreachable("somebody else's request")
}

async function tokenOf(state: IssuerState, request: HttpRequest): Promise<Record<string, unknown>> {
  const { value } = JSON.parse(String((await answer(state, request)).body))
  return decodeJwt(value)
}

describe("handleIssuerRequest", () => {
  it("answers a job with a token and its length", async () => {
    const state = anIssuer(keyring)
    const job = createGithubJob(state, { claims: { repository: "acme/shop" } })

    const { status, headers, body } = await answer(state, requestOf(job))

    const { count, value } = JSON.parse(String(body))
    expect([status, headers["content-type"], count]).toEqual([200, "application/json; charset=utf-8", value.length])
    expect(decodeJwt(value)).toMatchObject(job.claims)
  })

  it("takes the audience from the query", async () => {
    const state = anIssuer(keyring)
    const request = requestOf(createGithubJob(state), { query: "api-version=2.0&audience=a%20b%2Fc" })

    expect((await tokenOf(state, request)).aud).toBe("a b/c")
  })

  it("takes the owner's URL without an audience, and without a word in it", async () => {
    const state = anIssuer(keyring)
    const job = createGithubJob(state, { claims: { repository: "acme/shop" } })

    const tokens = ["api-version=2.0", "api-version=2.0&audience="].map((query) =>
      tokenOf(state, requestOf(job, { query })),
    )

    expect((await Promise.all(tokens)).map(({ aud }) => aud)).toEqual(Array(2).fill("https://github.com/acme"))
  })

  it("mints a new token at every request", async () => {
    const state = anIssuer(keyring)
    const request = requestOf(createGithubJob(state))

    expect((await tokenOf(state, request)).jti).not.toBe((await tokenOf(state, request)).jti)
  })

  it.each([
    { name: "no bearer", change: { headers: { authorization: "" } }, status: 401 },
    { name: "another scheme", change: { headers: { authorization: "Basic x" } }, status: 401 },
    { name: "a wrong bearer", change: { headers: { authorization: "Bearer x" } }, status: 403 },
    { name: "another method", change: { method: "POST" }, status: 405 },
    { name: "no api-version", change: { query: "audience=a" }, status: 400 },
    { name: "an audience glued on with a second ?", change: { query: "api-version=2.0?audience=a" }, status: 400 },
  ])("refuses $name", async ({ change, status }) => {
    const state = anIssuer(keyring)

    const response = await answer(state, requestOf(createGithubJob(state), change))

    expect(response.status).toBe(status)
    expect(JSON.parse(String(response.body))).toEqual({ message: expect.any(String) })
  })

  it("refuses the bearer of another job", async () => {
    const state = anIssuer(keyring)
    const { authorization } = requestOf(createGithubJob(state)).headers

    const response = await answer(state, requestOf(createGithubJob(state), { headers: { authorization } }))

    expect(response.status).toBe(403)
  })

  it("refuses a job that ended", async () => {
    const state = anIssuer(keyring)
    const job = createGithubJob(state)
    job.end()

    expect(await answer(state, requestOf(job))).toMatchObject({
      status: 403,
      body: expect.stringContaining("Can't issue ID_TOKEN for job in 'Completed' state."),
    })
  })

  it("keeps nothing of a job that ended but its bearer, and that of the last 10,000", async () => {
    const state = anIssuer(keyring)
    const first = createGithubJob(state)
    for (let count = 0; count <= 10_000; count += 1) createGithubJob(state).end()
    first.end()
    first.end()

    expect([state.jobs.size, state.endedJobs.size]).toEqual([0, 10_000])
    const { status } = await answer(state, requestOf(first, { headers: { authorization: "Bearer x" } }))
    expect(status).toBe(403)
  })

  it("knows no job that was never started", async () => {
    const job = createGithubJob(anIssuer(keyring))

    expect((await answer(anIssuer(keyring), requestOf(job))).status).toBe(404)
  })

  it("leaves other requests to others", async () => {
    const request = { ...requestOf(createGithubJob(anIssuer(keyring))), host: "127.0.0.1:1", rawPath: "/bucket/key" }

    expect(await handleIssuerRequest(anIssuer(keyring), request)).toBeUndefined()
  })
})

describe("createGithubJob", () => {
  it("sets what a runner sets", () => {
    const { env } = createGithubJob(anIssuer(keyring), { claims: { repository: "acme/shop", ref: "refs/tags/v1" } })

    expect(env).toMatchObject({
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_REPOSITORY_OWNER: "acme",
      GITHUB_REF: "refs/tags/v1",
      GITHUB_REF_NAME: "v1",
      GITHUB_EVENT_NAME: "push",
      GITHUB_ACTOR: "octocat",
      GITHUB_RUN_ID: expect.stringMatching(/^\d+$/),
      GITHUB_SHA: expect.stringMatching(/^[0-9a-f]{40}$/),
      ACTIONS_ID_TOKEN_REQUEST_URL: expect.stringMatching(
        /^https:\/\/run-actions-1\.actions\.githubusercontent\.com\/_github\/token\/[\w-]+\?api-version=2\.0$/,
      ),
    })
  })

  it("asks at the listener once there is one", () => {
    let baseUrl: string | undefined
    const job = createGithubJob({ ...anIssuer(keyring), baseUrl: () => baseUrl })
    baseUrl = "http://127.0.0.1:4566"

    expect(job.env.ACTIONS_ID_TOKEN_REQUEST_URL).toMatch(/^http:\/\/127\.0\.0\.1:4566\/_github\/token\//)
  })

  it("does without a claim that was left out", () => {
    const { env } = createGithubJob(anIssuer(keyring), { claims: { ref: undefined } })

    expect(env).not.toHaveProperty("GITHUB_REF")
    expect(env).not.toHaveProperty("GITHUB_REF_NAME")
  })

  it("keeps the bearer out of what is printed", () => {
    const state = anIssuer(keyring)
    const job = createGithubJob(state)

    expect(inspect([job, state.jobs], { depth: 9 })).not.toContain(job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
  })
})
