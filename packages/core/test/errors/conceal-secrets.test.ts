import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { concealSecrets } from "../../src/errors/conceal-secrets.ts"
import { keepSecret } from "../../src/errors/keep-secret.ts"

describe("concealSecrets", () => {
  it("gives the error itself back when it shows none", () => {
    const error = new ClaimbridgeError("ERR_THROTTLED", { step: "GetId" })
    expect(concealSecrets(error, new Set(["hunter2-hunter2"]))).toBe(error)
  })

  it("reaches lists, the cause and the cause's cause", () => {
    const inner = new ClaimbridgeError("ERR_TOKEN_SOURCE_FAILED", {}, { cause: new Error("hunter2-hunter2") })
    const error = new ClaimbridgeError("ERR_ROLE_DENIED", { tags: ["t=hunter2-hunter2"] }, { cause: inner })
    expect(concealSecrets(error, new Set(["hunter2-hunter2"]))).toMatchObject({
      code: "ERR_ROLE_DENIED",
      details: { tags: ["t=[redacted]"] },
      cause: { code: "ERR_TOKEN_SOURCE_FAILED" },
    })
  })

  it("lets other errors pass", () => {
    const error = new TypeError("x")
    expect(concealSecrets(error, new Set(["x"]))).toBe(error)
  })
})

describe("keepSecret", () => {
  it("keeps a token whole and in parts, but no short words", () => {
    const secrets = new Set<string>()
    keepSecret(secrets, "Bearer headerheader.payloadpayload.sig")
    expect([...secrets]).toEqual(["Bearer headerheader.payloadpayload.sig", "headerheader", "payloadpayload"])
  })
})
