import { afterAll, describe, expect, it } from "vitest"
import { anEmulator } from "../support/emulator.ts"
import { send } from "../support/http.ts"

const { emulator, poolId } = anEmulator()
const { url } = await emulator.listen()
afterAll(() => emulator.close())

function call(operation: string, input: object): ReturnType<typeof send> {
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": `AWSCognitoIdentityService.${operation}`,
  }
  return send(url, { method: "POST", headers }, JSON.stringify(input))
}

describe("the header with the message of a refusal", () => {
  it("is cut, so that clients can read the answer; the body has it whole", async () => {
    const long = `us-east-1:${"é".repeat(20_000)}`
    const { status, headers, body } = await call("GetId", { IdentityPoolId: long })
    expect(status).toBe(400)
    expect(headers["x-amzn-errormessage"]).toMatch(/^[\x20-\x7e]{1024}$/)
    expect(body).toContain(long)
  })

  it("is left out without a message", async () => {
    const { headers, body } = await call("MergeDeveloperIdentities", { IdentityPoolId: poolId })
    expect(body).toContain("UnknownOperationException")
    expect(headers).not.toHaveProperty("x-amzn-errormessage")
  })
})
