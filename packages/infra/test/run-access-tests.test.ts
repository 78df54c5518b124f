import { describe, expect, it } from "vitest"
import { runAccessTests } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"

const claims = { repository_owner_id: "65", environment: "production", run_id: "42", sha: "c0ffee" }

describe("runAccessTests", () => {
  it("names the session as any of the role's rules wants it", () => {
    const allow = [
      { issuer: "github", environment: "staging", session_name: "staging-{run_id}" },
      { issuer: "github", environment: "production", session_name: "production-{run_id}" },
    ]
    const tests = [
      { role: "deploy", claims, expect: "allowed" },
      { role: "deploy", claims: { ...claims, environment: "staging" }, expect: "allowed" },
      { role: "deploy", claims, session_name: "staging-42", expect: "denied", because: "sts:RoleSessionName" },
      { role: "deploy", claims: { ...claims, environment: "dev" }, expect: "denied" },
    ]

    expect(runAccessTests(aModel({ role: { allow }, also: { tests } })).map(({ passed }) => passed)).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})
