import { describe, expect, it } from "vitest"
import type { Runtime } from "../../src/runtime.ts"
import { githubToken } from "../../src/token/github-token.ts"
import { aGithubEnv, anAnswer, aRuntime, tokenUrl } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { failureOf } from "../support/failure-of.ts"

const audience = "a b&c"
const { signal } = new AbortController()
const ask = (parts: Partial<Runtime> = {}): Promise<string> =>
  githubToken()({ audience, signal, runtime: aRuntime(parts) })
const unset = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }

describe("githubToken", () => {
  it("asks the runner's endpoint with bearer and encoded audience, and follows no redirect", async () => {
    const token = aToken()
    const asked: unknown[] = []
    const fetch: Runtime["fetch"] = async (url, request) => {
      asked.push(url.href, request)
      return anAnswer({ count: 1, value: token })
    }
    expect(await ask({ fetch })).toBe(token)
    const headers = { accept: "application/json", authorization: "Bearer the-bearer-of-the-job" }
    expect(asked).toEqual([`${tokenUrl}&audience=a+b%26c`, { headers, redirect: "manual", signal }])
  })

  it.each([
    { name: "outside GitHub Actions", env: {}, code: "ERR_CI_NOT_DETECTED" },
    { name: "when both variables are absent", env: aGithubEnv(unset), code: "ERR_TOKEN_PERMISSION_MISSING" },
    {
      name: "when both are empty",
      env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_URL: "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" }),
      code: "ERR_TOKEN_PERMISSION_MISSING",
    },
    {
      name: "when the URL is absent",
      env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_URL: undefined }),
      code: "ERR_TOKEN_RUNNER_INCOMPLETE",
    },
    {
      name: "when the bearer is absent",
      env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }),
      code: "ERR_TOKEN_RUNNER_INCOMPLETE",
    },
    {
      name: "when the URL is no URL",
      env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_URL: "token" }),
      code: "ERR_TOKEN_URL_INSECURE",
    },
    {
      name: "when the URL is plain http",
      env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_URL: "http://ci.acme.example/token" }),
      code: "ERR_TOKEN_URL_INSECURE",
    },
    {
      name: "when a host only begins like loopback",
      env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1.acme.example/" }),
      code: "ERR_TOKEN_URL_INSECURE",
    },
  ])("sends nothing $name", async ({ env, code }) => {
    const fetch: Runtime["fetch"] = () => Promise.reject(new Error("sent"))
    expect((await failureOf(ask({ env, fetch }))).code).toBe(code)
  })

  it("lets a provider chain go on outside GitHub Actions only", async () => {
    expect((await failureOf(ask({ env: {} }))).tryNextLink).toBe(true)
    expect((await failureOf(ask({ env: aGithubEnv(unset) }))).tryNextLink).toBe(false)
  })

  it("shows the two lines that give the permission", async () => {
    const error = await failureOf(ask({ env: aGithubEnv(unset) }))
    expect(error.message).toContain("ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are both absent")
    expect(error.hint).toContain("permissions:\n  id-token: write")
  })

  it.each([{ host: "127.0.0.1:8080" }, { host: "localhost:8080" }, { host: "[::1]:8080" }])(
    "talks plain http to $host",
    async ({ host }) => {
      const env = aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_URL: `http://${host}/token` })
      await expect(ask({ env })).resolves.toMatch(/^eyJ/)
    },
  )
})

describe("githubToken on a pull request", () => {
  const env = aGithubEnv({ ...unset, GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: "/event.json" })
  const side = (name: string): object => ({ repo: { full_name: name } })

  it.each([
    { name: "a fork", head: side("mallory/octo-repo"), shown: "mallory/octo-repo" },
    { name: "a fork that is gone", head: { repo: null }, shown: "(deleted)" },
  ])("tells that $name gets no token", async ({ head, shown }) => {
    const payload = { pull_request: { head, base: side("octo-org/octo-repo") } }
    const error = await failureOf(ask({ env, readFile: async () => JSON.stringify(payload) }))
    expect(error.code).toBe("ERR_TOKEN_FORK_PULL_REQUEST")
    expect(error.message).toContain(shown)
    expect(error.message).toContain("octo-org/octo-repo")
  })

  it.each([
    {
      name: "comes from the same repository",
      content: JSON.stringify({ pull_request: { head: side("a/b"), base: side("a/b") } }),
    },
    { name: "cannot be read as JSON", content: "<html>" },
    { name: "is null", content: "null" },
    {
      name: "is one that gets a token whatever the fork",
      content: JSON.stringify({ pull_request: { head: side("mallory/b"), base: side("a/b") } }),
      event: "pull_request_target",
    },
  ])("speaks of the permission when the event $name", async ({ content, event = "pull_request" }) => {
    const error = await failureOf(ask({ env: { ...env, GITHUB_EVENT_NAME: event }, readFile: async () => content }))
    expect(error.code).toBe("ERR_TOKEN_PERMISSION_MISSING")
  })

  it("gives a condition that is true for events without a pull request", async () => {
    const readFile = async () => JSON.stringify({ pull_request: { head: side("mallory/b"), base: side("a/b") } })
    const { hint } = await failureOf(ask({ env, readFile }))
    expect(hint).toContain("\nif: github.event.pull_request == null || ")
  })
})

describe("githubToken, answers of the endpoint", () => {
  const html = "<html>please log in</html>"
  it.each([
    { name: "a redirect", answer: anAnswer("", 302, "text/plain"), code: "ERR_TOKEN_REQUEST_FAILED", says: "302" },
    { name: "a refusal", answer: anAnswer({ message: "no" }, 403), code: "ERR_TOKEN_REQUEST_FAILED", says: "403" },
    {
      name: "an HTML refusal",
      answer: anAnswer(html, 407, "text/html"),
      code: "ERR_TOKEN_REQUEST_FAILED",
      says: "text/html",
    },
    {
      name: "an HTML page",
      answer: anAnswer(html, 200, "text/html"),
      code: "ERR_TOKEN_MALFORMED",
      says: "status 200 and text/html",
    },
    { name: "JSON without a value", answer: anAnswer({}), code: "ERR_TOKEN_MALFORMED", says: "application/json" },
    {
      name: "a value that is no token",
      answer: anAnswer({ value: "tok" }),
      code: "ERR_TOKEN_MALFORMED",
      says: "1 part(s)",
    },
    { name: "null", answer: anAnswer("null"), code: "ERR_TOKEN_MALFORMED", says: "application/json" },
    { name: "a breakdown", answer: anAnswer("", 503), code: "ERR_TOKEN_ENDPOINT_UNAVAILABLE", says: "503" },
    { name: "too many requests", answer: anAnswer("", 429), code: "ERR_TOKEN_ENDPOINT_UNAVAILABLE", says: "429" },
  ])("names host and facts of $name, never its body", async ({ answer, code, says }) => {
    const error = await failureOf(ask({ fetch: async () => answer }))
    expect(error.code).toBe(code)
    expect(error.message).toContain("run-1.actions.githubusercontent.com")
    expect(error.message).toContain(says)
    expect(error.message).not.toContain("log in")
  })

  it("names the reason when nobody answers", async () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })
    const error = await failureOf(ask({ fetch: () => Promise.reject(refused) }))
    expect(error.code).toBe("ERR_TOKEN_ENDPOINT_UNAVAILABLE")
    expect(error.message).toContain("ECONNREFUSED")
  })

  it("names the reason when the answer breaks off", async () => {
    const reset = Object.assign(new Error("aborted"), { code: "ECONNRESET" })
    const error = await failureOf(ask({ fetch: async () => ({ ...anAnswer(""), text: () => Promise.reject(reset) }) }))
    expect(error.message).toContain("ECONNRESET")
  })
})
