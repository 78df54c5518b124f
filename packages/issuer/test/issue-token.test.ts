import { memoryKeys } from "@claimbridge/issuer"
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose"
import { createStorage } from "unstorage"
import { describe, expect, it } from "vitest"
import { AUDIENCE, anIssuer, facts, ISSUER_URL, jenkinsClaims } from "./support/an-issuer.ts"
import { ask, posted, withBearer } from "./support/ask.ts"
import { requestToken, tokenFor } from "./support/request-token.ts"

describe("a registered job", () => {
  it("gets tokens that say what was registered, until it has ended", async () => {
    const { issuer, secret, events, clock } = anIssuer()
    const registered = await ask(issuer, "/jobs", posted(secret, { facts: { ...facts, build: 7 } }))
    expect(registered.status).toBe(201)
    const { id, requestUrl, requestToken: bearer } = registered.body
    const path = String(requestUrl).slice(ISSUER_URL.length)

    const first = await ask(issuer, `${path}&audience=${AUDIENCE}`, withBearer(String(bearer)))
    const second = await ask(issuer, `${path}&audience=${AUDIENCE}`, withBearer(String(bearer)))
    const iat = clock.now() / 1000
    expect(decodeJwt(String(first.body.value))).toEqual({
      ci: "jenkins",
      ...facts,
      build: 7,
      sub: "jenkins:payments:deploy",
      iss: ISSUER_URL,
      aud: AUDIENCE,
      iat,
      nbf: iat - 60,
      exp: iat + 300,
      jti: expect.any(String),
    })
    expect(first.body.value).not.toBe(second.body.value)

    expect((await ask(issuer, `/jobs/${id}/finish`, posted(secret))).status).toBe(204)
    const after = await ask(issuer, path, withBearer(String(bearer)))
    expect([after.status, after.body.code]).toEqual([403, "ERR_JOB_ENDED"])
    expect(events.map(({ event }) => event)).toEqual([
      "job-registered",
      "token-issued",
      "token-issued",
      "job-finished",
      "refused",
    ])
  })

  it.each([
    { name: "RS256", algorithm: "RS256" as const },
    { name: "ES256", algorithm: "ES256" as const },
  ])("gets tokens signed with $name that the key set verifies", async ({ algorithm }) => {
    const { issuer } = anIssuer({ keys: memoryKeys({ algorithm }) })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const token = await tokenFor(issuer, job)
    const { body } = await ask(issuer, "/jwks")
    const keys = createLocalJWKSet({ keys: [], ...body })
    const { protectedHeader } = await jwtVerify(token, keys, {
      issuer: ISSUER_URL,
      audience: AUDIENCE,
      algorithms: [algorithm],
    })
    expect(protectedHeader).toEqual({ alg: algorithm, typ: "JWT", kid: expect.any(String) })
  })

  it("chooses among the audiences that the operator allows, the first when it names none", async () => {
    const { issuer } = anIssuer({ audiences: ["one.example", "two.example"] })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const audiences = [undefined, "one.example", "two.example"]
    const tokens = await Promise.all(audiences.map((audience) => tokenFor(issuer, job, audience)))
    expect(tokens.map((token) => decodeJwt(token).aud)).toEqual(["one.example", "one.example", "two.example"])
  })

  it("carries session tags and roles for AWS STS, in AWS's own claims", async () => {
    const claims = {
      ...jenkinsClaims,
      sessionTags: { tags: { Folder: "folder", Ci: "ci", Branch: "branch" }, transitive: ["Folder", "Branch"] },
      roles: ["arn:aws:iam::111122223333:role/ci/{folder}-deploy"],
    }
    const { issuer } = anIssuer({ claims })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    expect(decodeJwt(await tokenFor(issuer, job))).toMatchObject({
      "https://aws.amazon.com/tags": {
        principal_tags: { Folder: ["payments"], Ci: ["jenkins"] },
        transitive_tag_keys: ["Folder"],
      },
      "https://aws.amazon.com/roles": ["arn:aws:iam::111122223333:role/ci/payments-deploy"],
    })
  })

  it("keeps its claims when the operator changes the schema", async () => {
    const { issuer, options } = anIssuer()
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const { issuer: later } = anIssuer({ ...options, claims: { ...jenkinsClaims, subject: "other:{job}" } })
    expect(decodeJwt(await tokenFor(later, job)).sub).toBe("jenkins:payments:deploy")
  })

  it("gets the issuer's own claims, whatever somebody wrote into the storage", async () => {
    const storage = createStorage()
    const { issuer, clock } = anIssuer({ storage })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const record = await storage.getItem<{ readonly claims: object }>(`jobs:${job.id}`)
    const claims = { ...record?.claims, iss: "https://evil.example", aud: "other", exp: 9e9, jti: "1" }
    await storage.setItem(`jobs:${job.id}`, { ...record, claims })
    const token = decodeJwt(await tokenFor(issuer, job))
    expect(token).toMatchObject({ iss: ISSUER_URL, aud: AUDIENCE, exp: clock.now() / 1000 + 300 })
    expect(token.jti).not.toBe("1")
  })

  it("gets no token when its registrar is none any more", async () => {
    const { issuer, options } = anIssuer()
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const registrars = [{ name: "other", secretSha256: "0".repeat(64) }]
    const { issuer: later, events } = anIssuer({ ...options, registrars, audit: (event) => void seen.push(event) })
    const seen: unknown[] = events
    expect((await requestToken(later, job)).body.code).toBe("ERR_JOB_ENDED")
    expect(seen).toEqual([expect.objectContaining({ event: "refused", registrar: "jenkins", job: job.id })])
  })

  it("gets no token before the audit log has its line", async () => {
    const failures: unknown[] = []
    const audit = ({ event }: { readonly event: string }): void => {
      if (event === "token-issued") throw new Error("disk full")
    }
    const { issuer } = anIssuer({ audit, onInternalError: (error) => void failures.push(error) })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const { status, body } = await requestToken(issuer, job)
    expect([status, body.value, body.code]).toEqual([500, undefined, "ERR_INTERNAL"])
    expect(failures).toEqual([new Error("disk full")])
  })

  it("is signed for by the key that the header names", async () => {
    const { issuer, events } = anIssuer()
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const { kid } = decodeProtectedHeader(await tokenFor(issuer, job))
    expect(events.at(-1)).toMatchObject({ event: "token-issued", keyId: kid, job: job.id, registrar: "jenkins" })
  })
})
