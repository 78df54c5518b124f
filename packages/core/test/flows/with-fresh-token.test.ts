import { describe, expect, it } from "vitest"
import { createCognitoSession } from "../../src/create-cognito-session.ts"
import { fromCognito } from "../../src/from-cognito.ts"
import type { FlowOptions } from "../../src/options/flow-options.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { awsStub, cognitoError, stsError, success } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic, direct, enhanced, identityPoolId, roleArn } from "../support/options.ts"

const expired = cognitoError("NotAuthorizedException", "Token expired: 1893456000 >= 1893455000")
const expiredAtSts = stsError("ExpiredTokenException", "Token expired: current date/time must be before expiration")

/** A source that counts, and gives another token each time unless it cannot. */
function aSource(canRenew = true): { readonly token: () => Promise<string>; readonly asked: () => number } {
  let asked = 0
  const held = aToken({ run_attempt: "0" })
  const token = async () => {
    asked += 1
    return canRenew ? aToken({ run_attempt: String(asked) }) : held
  }
  return { token, asked: () => asked }
}

describe("a CI token that has expired", () => {
  it.each<{ name: string; operation: string; options: FlowOptions }>([
    { name: "GetId in basic", operation: "GetId", options: basic },
    { name: "GetOpenIdToken in basic", operation: "GetOpenIdToken", options: basic },
    { name: "GetCredentialsForIdentity in enhanced", operation: "GetCredentialsForIdentity", options: enhanced },
    { name: "STS in direct", operation: "AssumeRoleWithWebIdentity", options: direct },
  ])("is asked for again, once: $name", async ({ operation, options }) => {
    const { token, asked } = aSource()
    const refusal = operation.startsWith("AssumeRole") ? expiredAtSts : expired
    const { calls, requestHandler } = awsStub({ [operation]: [refusal, success(operation)] })
    await fromCognito({
      ...options,
      token,
      runtime: aRuntime(),
      clientConfig: { requestHandler, region: "eu-west-1" },
    })()
    expect(asked()).toBe(2)
    expect(calls.filter((call) => call.operation === operation)).toHaveLength(2)
  })

  it("is an error when the new one has expired as well", async () => {
    const { token, asked } = aSource()
    const { requestHandler } = awsStub({ GetId: expired })
    const error = await failureOf(
      fromCognito({ ...basic, token, runtime: aRuntime(), clientConfig: { requestHandler } })(),
    )
    expect({ code: error.code, asked: asked() }).toEqual({ code: "ERR_TOKEN_EXPIRED", asked: 2 })
  })

  it("is not sent again when the source gives the same", async () => {
    const { token } = aSource(false)
    const { calls, requestHandler } = awsStub({ GetId: expired })
    const error = await failureOf(
      fromCognito({ ...basic, token, runtime: aRuntime(), clientConfig: { requestHandler } })(),
    )
    expect({ code: error.code, calls: calls.length }).toEqual({ code: "ERR_TOKEN_EXPIRED", calls: 1 })
  })

  it("is asked for again in a session, too", async () => {
    const { token, asked } = aSource()
    const { requestHandler } = awsStub({ GetId: [expired, success("GetId")] })
    const session = createCognitoSession({
      identityPoolId,
      token,
      runtime: aRuntime(),
      clientConfig: { requestHandler },
    })
    await session.forRole({ roleArn })()
    expect(asked()).toBe(2)
  })
})
