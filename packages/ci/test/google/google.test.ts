import type { Runtime } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { fromGoogleCognito } from "../../src/google/from-google-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "google"
const account = "100000000000000000001"
const claims = { sub: account }
const access = { clientId: account }

describe("fromGoogleCognito", () => {
  it("becomes a session with the service account as tags", async () => {
    await using world = await aCiWorld({ ci, claims }, access)
    await fromGoogleCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      service_account: account,
      email: "builder@octo-project.iam.gserviceaccount.com",
    })
  })

  it("asks for the service account that is named, with Google's header", async () => {
    const asked: unknown[] = []
    const fetch: Runtime["fetch"] = async (url, { headers }) => {
      asked.push(url.href, headers)
      return { status: 404, headers: new Headers(), text: async () => "" }
    }
    const token = { serviceAccount: "deploy@octo-project.iam.gserviceaccount.com" }
    await failureOf(fromGoogleCognito({ ...elsewhere, runtime: { env: {}, fetch }, token })())
    const path = "/computeMetadata/v1/instance/service-accounts/deploy@octo-project.iam.gserviceaccount.com/identity"
    expect(asked).toEqual([
      `http://metadata.google.internal${path}?audience=sts.amazonaws.com&format=full`,
      { "metadata-flavor": "Google" },
    ])
  })

  it("renews the session in a long job", async () => {
    await using world = await aCiWorld({ ci, claims }, access)
    const credentials = fromGoogleCognito(world.basic)
    const { accessKeyId } = await credentials()
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })
})

describe("fromGoogleCognito, without credentials", () => {
  it("says that the metadata server refused when there is no such service account", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false }, access)
    expect((await failureOf(fromGoogleCognito(world.basic)())).code).toBe("ERR_TOKEN_REQUEST_FAILED")
  })

  it("says what AWS compares when it refuses the audience", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromGoogleCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.hint).toMatch(/^AWS knows accounts\.google\.com by itself, and compares azp/)
  })

  it.each([{ host: "a/b" }, { host: "user@metadata" }, { host: "a b" }])(
    "asks no server at $host",
    async ({ host }) => {
      const runtime = { env: { GCE_METADATA_HOST: host } }
      expect((await failureOf(fromGoogleCognito({ ...elsewhere, runtime })())).code).toBe("ERR_VARIABLE_INVALID")
    },
  )

  it("says where the metadata server answers when it cannot be reached", async () => {
    const fetch = () => Promise.reject(Object.assign(new Error("no such host"), { code: "ENOTFOUND" }))
    const runtime = { env: {}, fetch }
    const error = await failureOf(
      fromGoogleCognito({ ...elsewhere, clientConfig: { ...elsewhere.clientConfig, maxAttempts: 1 }, runtime })(),
    )
    expect(error.code).toBe("ERR_TOKEN_ENDPOINT_UNAVAILABLE")
    expect(error.hint).toMatch(/^The metadata server answers on Google's machines only/)
  })
})
