import { fileURLToPath } from "node:url"
import { memoryKeys } from "@claimbridge/issuer"
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose"
import { allowInsecureRequests, discovery } from "openid-client"
import { afterAll, describe, expect, it } from "vitest"
import { AUDIENCE, facts } from "./support/an-issuer.ts"
import { getToken } from "./support/get-token.ts"
import { hasTool } from "./support/has-tool.ts"
import { listeningIssuer } from "./support/listening-issuer.ts"
import { runTool } from "./support/run-tool.ts"

const world = await listeningIssuer({ keys: memoryKeys() })
const { issuer, url } = world
const job = await issuer.registerJob({ registrar: "jenkins", facts })
afterAll(() => issuer.close())

const hasJoserfc = hasTool("python3", ["-c", "import joserfc"])

describe("verifiers that know nothing of Claimbridge", () => {
  it("openid-client discovers the issuer, and finds nothing missing", async () => {
    const client = await discovery(new URL(url), "any", undefined, undefined, { execute: [allowInsecureRequests] })
    expect(client.serverMetadata()).toMatchObject({
      issuer: url,
      jwks_uri: `${url}/jwks`,
      id_token_signing_alg_values_supported: ["RS256"],
      claims_supported: expect.arrayContaining(["sub", "folder", "job", "ci"]),
    })
  })

  it("jose reads the key set and verifies a token", async () => {
    const keys = createRemoteJWKSet(new URL(`${url}/jwks`))
    const { payload } = await jwtVerify(await getToken(job, AUDIENCE), keys, { issuer: url, audience: AUDIENCE })
    expect(payload.sub).toBe("jenkins:payments:deploy")
  })

  // Where Python has no joserfc there is nobody to ask.
  it.runIf(hasJoserfc)("joserfc (Python) reads the key set, verifies a token and refuses a changed one", async () => {
    const script = fileURLToPath(new URL("./verify-token.py", import.meta.url))
    const token = await getToken(job, AUDIENCE)
    const [header, , signature] = token.split(".")
    const changed = Buffer.from(JSON.stringify({ iss: url, aud: AUDIENCE, sub: "jenkins:admin:deploy", exp: 9e9 }))
    const forged = `${header}.${changed.toString("base64url")}.${signature}`
    const input = JSON.stringify({ issuer: url, audience: AUDIENCE, tokens: [token, forged] })
    const { stdout, stderr } = await runTool("python3", { args: [script], input })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual([{ sub: "jenkins:payments:deploy" }, { error: "BadSignatureError" }])
  })
})

describe("clients that know nothing of Claimbridge", () => {
  it("@actions/core, which jobs ask GitHub with, gets a token", async () => {
    const script = fileURLToPath(new URL("./support/ask-as-action.ts", import.meta.url))
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: job.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.requestToken }
    const { stdout } = await runTool(process.execPath, { args: [script], env })
    const token = stdout.trim().split("\n").at(-1) ?? ""
    expect(decodeJwt(token)).toMatchObject({ iss: url, aud: AUDIENCE, sub: "jenkins:payments:deploy" })
  })
})

describe("verifiers with caches, while keys rotate", () => {
  it("refuse no token that they shouldn't, and none but those of the retired key afterwards", async () => {
    const rotating = await listeningIssuer()
    const { clock } = rotating
    const rotatingJob = await rotating.issuer.registerJob({ registrar: "jenkins", facts })
    const cacheSeconds = 300
    let keys = createRemoteJWKSet(new URL(`${rotating.url}/jwks`), {
      cooldownDuration: 3_600_000,
      cacheMaxAge: Infinity,
    })
    let readMs = clock.now()
    const kids = new Set<string>()
    const verify = (token: string) =>
      jwtVerify(token, keys, { issuer: rotating.url, currentDate: new Date(clock.now()) })
    const firstToken = await getToken(rotatingJob)

    // Twenty minutes in steps of ten seconds, with a cache that never looks before its time is over.
    for (let step = 0; step < 120; step += 1) {
      if (step === 10) await rotating.issuer.rotate()
      if (clock.now() - readMs >= cacheSeconds * 1000) {
        keys = createRemoteJWKSet(new URL(`${rotating.url}/jwks`), {
          cooldownDuration: 3_600_000,
          cacheMaxAge: Infinity,
        })
        readMs = clock.now()
      }
      const token = await getToken(rotatingJob)
      await expect(verify(token)).resolves.toBeDefined()
      kids.add(String(decodeProtectedHeader(token).kid))
      clock.advance(10)
    }

    expect(kids.size).toBe(2)
    const { kid: firstKid } = decodeProtectedHeader(firstToken)
    const keySet: unknown = await (await fetch(`${rotating.url}/jwks`)).json()
    expect(keySet).toEqual({ keys: [expect.objectContaining({ kid: [...kids].find((kid) => kid !== firstKid) })] })
    const fresh = createRemoteJWKSet(new URL(`${rotating.url}/jwks`))
    await expect(jwtVerify(firstToken, fresh, { currentDate: new Date(0) })).rejects.toMatchObject({
      code: "ERR_JWKS_NO_MATCHING_KEY",
    })
    await rotating.issuer.close()
  })
})
