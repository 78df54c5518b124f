import { describe, expect, it } from "vitest"
import { fromClaimbridgeIssuerCognito } from "../../src/claimbridge-issuer/from-claimbridge-issuer-cognito.ts"
import { aCiWorld, type CiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const mapping = { job: "sub" }

/** GitHub's job stands in for the issuer's, since both speak the same protocol. */
function registered({ basic }: CiWorld, prefix: string): CiWorld["basic"] {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret, ...env } = basic.runtime.env ?? {}
  const own = { [`${prefix}_ID_TOKEN_REQUEST_URL`]: url, [`${prefix}_ID_TOKEN_REQUEST_TOKEN`]: secret }
  return { ...basic, runtime: { ...basic.runtime, env: { ...env, ...own } } }
}

describe("fromClaimbridgeIssuerCognito", () => {
  it.each(["CLAIMBRIDGE", "JENKINS"])("becomes a session by the variables of %s, and renews it", async (prefix) => {
    await using world = await aCiWorld({ ci: "github", claims: { sub: "job:octo-repo" } }, { mapping })
    const credentials = fromClaimbridgeIssuerCognito(registered(world, prefix))
    const { accessKeyId } = await credentials()
    expect(world.tags()).toEqual({ job: "job:octo-repo" })
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })
})

describe("fromClaimbridgeIssuerCognito, without credentials", () => {
  it("says where to look when the job has ended", async () => {
    await using world = await aCiWorld({ ci: "github" }, { mapping })
    await world.job.end()
    const error = await failureOf(fromClaimbridgeIssuerCognito(registered(world, "CLAIMBRIDGE"))())
    expect(error.code).toBe("ERR_TOKEN_REQUEST_FAILED")
    expect(error.hint).toMatch(/^The issuer gives tokens until the job is reported finished/)
  })

  it("names the audience that AWS refused", async () => {
    await using world = await aCiWorld({ ci: "github" }, { mapping, clientId: "sts.amazonaws.com" })
    const error = await failureOf(fromClaimbridgeIssuerCognito(registered(world, "CLAIMBRIDGE"))())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
  })

  it("says why the subject of a job with a space can't be a tag", async () => {
    await using world = await aCiWorld({ ci: "github", claims: { sub: "jenkins:payments:deploy%20all" } }, { mapping })
    const error = await failureOf(fromClaimbridgeIssuerCognito(registered(world, "CLAIMBRIDGE"))())
    expect(error.code).toBe("ERR_STS_PARAMETER_REFUSED")
    expect(error.hint).toMatch(/^In sub the issuer writes spaces, .* with percent signs/)
  })

  it("names the variable that a job lacks", async () => {
    const runtime = { env: { JENKINS_ID_TOKEN_REQUEST_URL: "https://issuer.acme.example/token" } }
    const error = await failureOf(fromClaimbridgeIssuerCognito({ ...elsewhere, runtime })())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.message).toContain("JENKINS_ID_TOKEN_REQUEST_TOKEN is absent")
  })

  it("sends no request token over plain http", async () => {
    const env = {
      CLAIMBRIDGE_ID_TOKEN_REQUEST_URL: "http://issuer.acme.example/token",
      CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN: "of-the-job",
    }
    const error = await failureOf(fromClaimbridgeIssuerCognito({ ...elsewhere, runtime: { env } })())
    expect(error.code).toBe("ERR_TOKEN_URL_INSECURE")
  })

  it("is for another machine without the variables", async () => {
    expect((await failureOf(fromClaimbridgeIssuerCognito(elsewhere)())).code).toBe("ERR_CI_NOT_DETECTED")
  })
})
