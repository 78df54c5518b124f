import { describe, expect, it } from "vitest"
import { loadSdk } from "../../src/aws/load-sdk.ts"
import { anExchange } from "../support/an-exchange.ts"
import { awsStub } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"

describe("loadSdk", () => {
  it("says what to do in a bundled script", async () => {
    const failure = new Error('Dynamic require of "node:https" is not supported')
    const error = await failureOf(loadSdk(anExchange(awsStub()), () => Promise.reject(failure)))
    expect(error.code).toBe("ERR_SDK_NOT_LOADED")
    expect(error.hint).toContain("--main-fields=module,main")
    expect(error.cause).toMatchObject({ message: failure.message })
  })
})
