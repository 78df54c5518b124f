import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { explainTrust, formatExplanation, type TrustRequest } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aTrustPolicy } from "../support/a-trust-policy.ts"

const token = tokenOf(githubClaims({ workflow: "Ünïcode ☂" }))

function tokenWith(header: string): string {
  const [, ...others] = token.split(".")
  return [Buffer.from(header).toString("base64url"), ...others].join(".")
}

function tokenOf(payload: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  return `${part({ alg: "RS256" })}.${part(payload)}.${Buffer.from("a signature").toString("base64url")}`
}

describe("explainTrust: tokens", () => {
  it("reads the payload of a token as it reads claims", () => {
    const claims = githubClaims({ workflow: "Ünïcode ☂" })
    expect(explainTrust(aTrustPolicy({}), aPoolRequest({ claims: token }))).toEqual(
      explainTrust(aTrustPolicy({}), aPoolRequest({ claims })),
    )
    expect(explainTrust(aTrustPolicy({}), { ...aTokenRequest({}), claims: token }).context).toMatchObject({
      "token.actions.githubusercontent.com:workflow": "Ünïcode ☂",
    })
  })

  it.each([
    { name: "the token that the claims come from", request: aPoolRequest({ claims: token }) },
    { name: "a token as the name of a session", request: aPoolRequest({ roleSessionName: token }) },
    {
      name: "a token in a claim",
      request: aPoolRequest({ claims: githubClaims({ repository_owner_id: `id ${token}` }) }),
    },
    {
      name: "a token as a tag",
      request: aTokenRequest({ "https://aws.amazon.com/tags": { principal_tags: { a: [token] } } }),
    },
    {
      name: "a token as a subject and an audience",
      request: aTokenRequest({ sub: token, aud: [token], amr: [token] }),
    },
    { name: "a token in the roles claim", request: aTokenRequest({ "https://aws.amazon.com/roles": [token] }) },
    { name: "a token as a further key", request: aPoolRequest({ context: { "aws:SourceIp": token, "a:b": [token] } }) },
    {
      name: "a token in a raw context",
      request: { from: "context", context: { "a:b": token, "aws:RequestTag/x": token } },
    },
  ] satisfies readonly { name: string; request: TrustRequest }[])("never repeats $name", ({ request }) => {
    const explanation = explainTrust(aTrustPolicy({ also: { StringEquals: { "sts:RoleSessionName": "x" } } }), request)

    const [header = "", payload = "", signature = ""] = token.split(".")
    const outputs = [
      inspect(explanation, { depth: Number.POSITIVE_INFINITY }),
      formatExplanation(explanation),
      formatExplanation(explanation, { format: "markdown" }),
      formatExplanation(explanation, { format: "json" }),
    ]
    for (const part of [header, payload, signature]) for (const output of outputs) expect(output).not.toContain(part)
  })

  it.each([
    { name: "with a space in its header", written: tokenWith('{ "alg":"RS256","kid":"x"}') },
    { name: "with a line in its header", written: tokenWith('{\n"alg":"RS256","kid":"x"}') },
    { name: "with %2E between its parts", written: token.replaceAll(".", "%2E") },
    { name: "with %252e between its parts", written: token.replaceAll(".", "%252e") },
    { name: "that is cut off", written: token.slice(0, 16) },
    { name: "that is cut off, behind a percent code", written: `%22${token.slice(0, 16)}` },
    { name: "glued to a word", written: `id_${token}` },
    { name: "with nothing readable behind its header, glued to a word", written: "id_eyJhbGciOiJkaXIifQ..c2VjcmV0" },
  ])("sees a token $name", ({ written }) => {
    const { context } = explainTrust(aTrustPolicy({}), { from: "context", context: { "a:b": `x ${written}` } })
    expect(context["a:b"]).toMatch(/^x (?:%22)?\(token\)$/)
  })

  it.each(["KeyAdministrators", "keyArtifacts2026", "keyJar", "keyJar.v1", "v1.2.keyJar", "refs/heads/v1.2.3-eyJ"])(
    "leaves %s as it is",
    (roleSessionName) => {
      const { context } = explainTrust(aTrustPolicy({}), aPoolRequest({ roleSessionName }))
      expect(context["sts:RoleSessionName"]).toBe(roleSessionName)
    },
  )

  it.each([
    { name: "text without a payload", claims: "not-a-token" },
    { name: "a payload that isn't base64", claims: "eyJ.%%%.x" },
    { name: "a payload that isn't JSON", claims: `eyJ.${Buffer.from("secret").toString("base64url")}.x` },
    { name: "a payload that isn't an object", claims: tokenOf(["secret"]) },
  ])("refuses $name without repeating it", ({ claims }) => {
    const error = thrownBy(() => explainTrust(aTrustPolicy({}), aPoolRequest({ claims })))
    expect(error).toEqual(new TypeError("The claims are neither an object of claims nor a JSON Web Token."))
    expect(error).not.toHaveProperty("cause")
  })
})

function thrownBy(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error
  }
}
