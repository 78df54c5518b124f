import { describe, expect, it } from "vitest"
import { jobClaims } from "../src/job-claims.ts"

const github = "https://token.actions.githubusercontent.com"

describe("jobClaims", () => {
  it.each([
    { issuer: github },
    { issuer: `${github}/acme` },
    { issuer: "https://token.actions.acme.ghe.com" },
    { issuer: "https://ghes.acme.example/_services/token" },
  ])("gives every claim of $issuer as text", ({ issuer }) => {
    const claims = { repository: "acme/shop", run_id: 4711, ref_protected: true }
    expect(jobClaims(claims, issuer)).toEqual({ repository: "acme/shop", run_id: "4711", ref_protected: "true" })
  })

  it("leaves out what belongs to one token alone", () => {
    const claims = { repository: "acme/shop", aud: "x", exp: 1, iat: 1, nbf: 1, jti: "x" }
    expect(jobClaims(claims, github)).toEqual({ repository: "acme/shop" })
  })

  it("leaves a claim that is null out of a GitHub token", () => {
    expect(jobClaims({ environment: null }, github)).toEqual({ environment: undefined })
  })

  it("keeps the claims of another issuer as they were typed", () => {
    const claims = { sub: "project_path:acme/shop", runner_id: 1, groups_direct: ["acme"] }
    expect(jobClaims(claims, "https://gitlab.com")).toMatchObject(claims)
  })

  it("makes up no claims of GitHub's for another issuer", () => {
    const claims = jobClaims({ sub: "project_path:acme/shop", ref: "main" }, "https://gitlab.com")
    expect(claims).toMatchObject({ repository: undefined, actor: undefined, ref: "main" })
  })

  it.each([
    { name: "an object", claims: { repository: { name: "shop" } }, message: 'The claim "repository" is an object' },
    { name: "a list", claims: { ref: ["main"] }, message: 'The claim "ref" is a list' },
    {
      name: "a repository without owner",
      claims: { repository: "shop" },
      message: 'The claim "repository" is "shop".',
    },
  ])("refuses $name among GitHub's claims", ({ claims, message }) => {
    expect(() => jobClaims(claims, github)).toThrow(message)
  })

  it("wants the sub of an issuer whose claims it can't make up", () => {
    expect(() => jobClaims({ ref: "main" }, "https://gitlab.com")).toThrow("to come from https://gitlab.com")
  })
})
