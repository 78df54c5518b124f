import { describe, expect, it } from "vitest"
import { anEndpoint } from "../support/an-endpoint.ts"
import { ask } from "../support/ask.ts"

const big = "x".repeat(1_000_000)

describe("createCredentialsEndpoint, a request that gets nothing", () => {
  it.each([
    { name: "no token", headers: () => ({}), status: 401, code: "Unauthorized" },
    {
      name: "a wrong token",
      headers: (token: string) => ({ authorization: `${token.slice(1)}x` }),
      status: 401,
      code: "Unauthorized",
    },
    {
      name: "a part of the token",
      headers: (token: string) => ({ authorization: token.slice(0, 20) }),
      status: 401,
      code: "Unauthorized",
    },
    { name: "an empty token", headers: () => ({ authorization: "" }), status: 401, code: "Unauthorized" },
    {
      name: "another scheme",
      headers: (token: string) => ({ authorization: `Bearer ${token}` }),
      status: 401,
      code: "Unauthorized",
    },
    {
      name: "the host of a page that was rebound",
      headers: (token: string) => ({ authorization: token, host: "evil.example:80" }),
      status: 403,
      code: "ForeignHost",
    },
    {
      name: "our host without its port",
      headers: (token: string) => ({ authorization: token, host: "127.0.0.1" }),
      status: 403,
      code: "ForeignHost",
    },
    {
      name: "a page's origin",
      headers: (token: string) => ({ authorization: token, origin: "https://evil.example" }),
      status: 403,
      code: "BrowserRequest",
    },
    {
      name: "an image in a page",
      headers: (token: string) => ({ authorization: token, "sec-fetch-dest": "image" }),
      status: 403,
      code: "BrowserRequest",
    },
    {
      name: "a page of the same site",
      headers: (token: string) => ({ authorization: token, "sec-fetch-site": "none" }),
      status: 403,
      code: "BrowserRequest",
    },
  ])("is answered with $status: $name", async ({ headers, status, code }) => {
    const { endpoint, token } = await anEndpoint()
    const answer = await ask(endpoint.address, { headers: headers(token) })
    expect(answer).toMatchObject({ status, body: { code, message: expect.any(String) } })
    expect(answer.text).not.toContain(token)
  })

  it.each([
    { name: "HEAD", method: "HEAD", path: "/", status: 405 },
    { name: "PUT", method: "PUT", path: "/", status: 405 },
    { name: "OPTIONS, as pages send it first", method: "OPTIONS", path: "/", status: 405 },
    { name: "POST to a profile", method: "POST", path: "/default", status: 405 },
    { name: "GET of what ends it", method: "GET", path: "/shutdown", status: 404 },
  ])("is answered with $status: $name", async ({ method, path, status }) => {
    const { endpoint, token } = await anEndpoint()
    const answer = await ask(endpoint.address + path, {
      method,
      headers: { authorization: token, "content-length": "0" },
    })
    expect(answer).toMatchObject({ status })
  })

  it("is answered before its body is read", async () => {
    const { endpoint, token } = await anEndpoint()
    const headers = { authorization: token, "content-length": "1000000000" }
    const answer = await ask(`${endpoint.address}/shutdown`, { method: "POST", headers, body: "x" })
    expect(answer).toMatchObject({ status: 413, headers: { connection: "close" } })
  })

  it("is answered with 431 when its header is of a megabyte", async () => {
    const { endpoint } = await anEndpoint()
    const answer = await ask(endpoint.address, { headers: { authorization: big } }).catch((error: unknown) => error)
    // The rest of the header may be on its way when the connection is closed.
    if (!(answer instanceof Error)) expect(answer).toMatchObject({ status: 431 })
    else expect(answer).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|EPIPE)$/) })
    expect(await ask(endpoint.address)).toMatchObject({ status: 401 })
  })

  it("does not learn the names of profiles", async () => {
    const { endpoint } = await anEndpoint()
    expect((await ask(`${endpoint.address}/nope`)).text).not.toContain("default")
  })

  it("may come by the name localhost", async () => {
    const { endpoint, token } = await anEndpoint()
    const host = endpoint.address.replace("http://127.0.0.1", "LOCALHOST")
    expect(await ask(endpoint.address, { headers: { authorization: token, host } })).toMatchObject({ status: 200 })
  })

  it("may come from the fetch of Node", async () => {
    const { endpoint, token } = await anEndpoint()
    const answer = await fetch(endpoint.address, { headers: { authorization: token, connection: "close" } })
    expect(answer.status).toBe(200)
  })
})
