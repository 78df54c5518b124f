import { describe, expect, it } from "vitest"
import { nodeRuntime, type Runtime } from "../../src/runtime.ts"
import { askTokenEndpoint, type TokenEndpoint } from "../../src/token/ask-token-endpoint.ts"
import { anAnswer, aRuntime } from "../support/a-runtime.ts"
import { aServer } from "../support/a-server.ts"
import { aToken } from "../support/a-token.ts"
import { failureOf } from "../support/failure-of.ts"

const { signal } = new AbortController()
const token = aToken()
const endpoint: TokenEndpoint = { owner: "Acme", url: new URL("https://ci.acme.example/token"), headers: {} }

function ask(parts: Partial<TokenEndpoint>, fetch: Runtime["fetch"]): Promise<string> {
  const request = { audience: "sts.amazonaws.com", signal, runtime: aRuntime({ fetch }) }
  return askTokenEndpoint(request, { ...endpoint, ...parts })
}

describe("askTokenEndpoint", () => {
  it("takes the whole answer as the token when no field is named", async () => {
    expect(await ask({}, async () => anAnswer(`${token}\n`, 200, "text/html"))).toBe(token)
  })

  it("takes the field that is named", async () => {
    expect(await ask({ field: "oidcToken" }, async () => anAnswer({ oidcToken: token }))).toBe(token)
  })

  it("names the owner and the host of an answer without a token, and shows nothing of it", async () => {
    const error = await failureOf(ask({ field: "oidcToken" }, async () => anAnswer({ value: "hunter2" })))
    expect(error.message).toBe(
      'Acme\'s token endpoint ci.acme.example did not give an OIDC token: it answered with status 200 and application/json instead of JSON with a text "oidcToken".',
    )
    expect(JSON.stringify(error)).not.toContain("hunter2")
  })

  it("sends a POST without a body", async () => {
    const seen: unknown[] = []
    await using server = await aServer((request, response) => {
      seen.push(request.method, request.headers["content-length"])
      response.end(token)
    })
    expect(await ask({ url: new URL(server.url), method: "POST" }, nodeRuntime.fetch)).toBe(token)
    expect(seen).toEqual(["POST", "0"])
  })
})
