import { describe, expect, it } from "vitest"
import { fromCognito } from "../../src/from-cognito.ts"
import type { TokenSource } from "../../src/token/token-source.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { awsStub, stsError } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { direct } from "../support/options.ts"

const refusal = stsError(
  "InvalidIdentityToken",
  "No OpenIDConnect provider found in your account for https://acme.example",
)
const env = { ACME_JOB: "7" }

/** A source whose CI knows better about some errors. */
function aSource(advise: NonNullable<TokenSource["advise"]>): TokenSource {
  return Object.assign(async () => aToken(), { advise })
}

function failureWith(token: TokenSource): ReturnType<typeof failureOf> {
  const { requestHandler } = awsStub({ AssumeRoleWithWebIdentity: refusal })
  const clientConfig = { requestHandler, region: "eu-west-1" }
  return failureOf(fromCognito({ ...direct, token, runtime: aRuntime({ env }), clientConfig })())
}

describe("what a token's CI has to say", () => {
  it("stands first in the hint, whose own text follows", async () => {
    const plain = await failureWith(async () => aToken())
    const error = await failureWith(aSource((code, { ACME_JOB }) => `Job ${ACME_JOB} of Acme knows ${code}.`))
    expect(error.hint).toBe(`Job 7 of Acme knows ERR_PROVIDER_MISSING. ${plain.hint}`)
    expect({ code: error.code, message: error.message }).toEqual({ code: plain.code, message: plain.message })
    expect(error.cause).toMatchObject({ name: "InvalidIdentityTokenException" })
  })

  it("changes nothing when it is nothing", async () => {
    const error = await failureWith(aSource(() => undefined))
    expect(error.hint).not.toContain("undefined")
    expect(error.details).not.toHaveProperty("advice")
  })
})
