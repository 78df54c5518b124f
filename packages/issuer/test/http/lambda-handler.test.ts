import { type LambdaEvent, lambdaHandler } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { anIssuer, facts } from "../support/an-issuer.ts"

const anEvent = (method: string, rawPath: string, given: Partial<LambdaEvent> = {}): LambdaEvent => ({
  rawPath,
  rawQueryString: "",
  headers: {},
  requestContext: { http: { method, sourceIp: "203.0.113.7" } },
  ...given,
})

describe("lambdaHandler", () => {
  it.each([
    { name: "text", isBase64Encoded: false },
    { name: "base64", isBase64Encoded: true },
  ])("takes a job from a body in $name, and gives it a token", async ({ isBase64Encoded }) => {
    const { issuer, secret, events } = anIssuer()
    const handler = lambdaHandler(issuer)
    const text = JSON.stringify({ facts })
    const body = isBase64Encoded ? Buffer.from(text).toString("base64") : text
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json", cookie: undefined }
    const registered = await handler(anEvent("POST", "/jobs", { headers, body, isBase64Encoded }))
    expect(registered.statusCode).toBe(201)
    const { id, requestToken } = JSON.parse(registered.body)

    const bearer = { authorization: `Bearer ${requestToken}` }
    const answer = await handler(anEvent("GET", "/token", { rawQueryString: `job=${id}`, headers: bearer }))
    expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([200, { value: expect.any(String) }])
    expect(events.at(-1)).toMatchObject({ event: "token-issued", client: "203.0.113.7" })
  })

  it("passes headers and refusals on", async () => {
    const handler = lambdaHandler(anIssuer().issuer)
    const answer = await handler(anEvent("GET", "/.well-known/openid-configuration"))
    expect(answer.headers).toMatchObject({ "content-type": "application/json", etag: expect.any(String) })
    expect((await handler(anEvent("GET", "/token"))).statusCode).toBe(401)
  })

  it.each([
    { name: "a path around a rule of what stands before", event: anEvent("GET", "/jwks/../health") },
    { name: "a method that no request can have", event: anEvent("TRACE", "/jwks") },
    { name: "a header beyond Latin letters", event: anEvent("GET", "/jwks", { headers: { "x-job": "\u4ed5" } }) },
  ])("answers $name with 400", async ({ event }) => {
    expect(await lambdaHandler(anIssuer().issuer)(event)).toMatchObject({ statusCode: 400, body: "" })
  })

  it("says when events are of another format", async () => {
    const restApi = JSON.parse('{"httpMethod":"GET","path":"/jwks","headers":{},"requestContext":{}}')
    await expect(lambdaHandler(anIssuer().issuer)(restApi)).rejects.toMatchObject({
      code: "ERR_OPTION_INVALID",
      message: "The event has no requestContext.http: it is not of payload format 2.0.",
    })
  })
})
