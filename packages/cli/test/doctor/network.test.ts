import { describe, expect, it } from "vitest"
import { checkNetwork } from "../../src/doctor/checks/check-network.ts"
import { checkTokenAge } from "../../src/doctor/checks/check-token-age.ts"
import type { EndpointAnswer } from "../../src/doctor/network/endpoint-answer.ts"
import { readNetworkSide } from "../../src/doctor/network/read-network-side.ts"
import { someFacts, target } from "./support/some-facts.ts"

const now = new Date("2026-11-22T12:00:00Z")
const issuer = "https://token.actions.githubusercontent.com"
const answered: EndpointAnswer = { state: "answered", status: 302, durationMs: 4, date: now, text: "" }
const unreachable: EndpointAnswer = { state: "unreachable", reason: "ENOTFOUND" }

/** What was asked, and what is made of answers by host. */
async function network(env: Record<string, string>, answers: Readonly<Record<string, EndpointAnswer>> = {}) {
  const asked: string[] = []
  const ask = async (url: URL): Promise<EndpointAnswer> => {
    asked.push(url.href)
    return answers[url.host] ?? answered
  }
  const side = await readNetworkSide({ env, now: () => now }, ask, { target, issuer })
  const facts = someFacts({ network: side, job: { source: "token", claims: { iss: issuer } } })
  return { asked, side, checks: checkNetwork(facts) }
}

describe("readNetworkSide", () => {
  it("asks each endpoint of AWS, and the issuer", async () => {
    expect((await network({})).asked).toEqual([
      "https://cognito-identity.eu-west-1.amazonaws.com/",
      "https://sts.eu-west-1.amazonaws.com/",
      "https://iam.amazonaws.com/",
      `${issuer}/.well-known/openid-configuration`,
    ])
  })

  it("leaves the issuer to what stands in for AWS on this machine", async () => {
    const { asked } = await network({ AWS_ENDPOINT_URL: "http://127.0.0.1:4566" })
    expect(new Set(asked)).toEqual(new Set(["http://127.0.0.1:4566/"]))
  })

  it("tells a proxy without its password", async () => {
    const { side } = await network({ HTTPS_PROXY: "http://acme:hunter2@proxy.acme.example:3128" })
    expect(side.proxy).toEqual({ variable: "HTTPS_PROXY", host: "proxy.acme.example:3128" })
  })
})

describe("checkNetwork", () => {
  it.each([
    {
      name: "Cognito out of reach",
      host: "cognito-identity.eu-west-1.amazonaws.com",
      answer: unreachable,
      state: "broken",
    },
    { name: "STS out of reach", host: "sts.eu-west-1.amazonaws.com", answer: unreachable, state: "broken" },
    {
      name: "IAM out of reach, which only the doctor needs",
      host: "iam.amazonaws.com",
      answer: unreachable,
      state: "unknown",
    },
    { name: "an issuer that only AWS may reach", host: new URL(issuer).host, answer: unreachable, state: "unknown" },
    {
      name: "an issuer with the document of another one",
      host: new URL(issuer).host,
      answer: { ...answered, status: 200, text: '{ "issuer": "https://acme.example" }' } as const,
      state: "warning",
    },
    {
      name: "an issuer with its own document",
      host: new URL(issuer).host,
      answer: { ...answered, status: 200, text: JSON.stringify({ issuer }) } as const,
      state: "ok",
    },
  ])("takes $name for $state", async ({ host, answer, state }) => {
    const { checks } = await network({}, { [host]: answer })
    expect(checks.find(({ message }) => message.includes(host))?.state).toBe(state)
  })
})

describe("checkTokenAge", () => {
  it.each([
    { name: "a clock that is right", aheadSeconds: 2, expiresInSeconds: 200, age: "ok", clock: "ok" },
    { name: "a token that AWS still takes", aheadSeconds: 0, expiresInSeconds: -200, age: "warning", clock: "ok" },
    { name: "a token that is over", aheadSeconds: 0, expiresInSeconds: -301, age: "broken", clock: "ok" },
    {
      name: "a token that is over by a wrong clock",
      aheadSeconds: 900,
      expiresInSeconds: -700,
      age: "ok",
      clock: "warning",
    },
    {
      name: "a token that is over, though not by this clock",
      aheadSeconds: -900,
      expiresInSeconds: 100,
      age: "broken",
      clock: "warning",
    },
  ])("goes by AWS's clock: $name", ({ aheadSeconds, expiresInSeconds, age, clock }) => {
    const claims = { exp: now.getTime() / 1000 + expiresInSeconds }
    const facts = someFacts({
      now,
      network: { endpoints: [], clockAheadSeconds: aheadSeconds },
      job: { source: "token", claims },
    })
    const states = checkTokenAge(facts, claims).map(({ name, state }) => [name, state])
    expect(Object.fromEntries(states)).toEqual({ "job.token-age": age, "job.clock": clock })
  })
})
