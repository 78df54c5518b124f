import { describe, expect, it } from "vitest"
import { claimForTag } from "../../src/doctor/tags/claim-for-tag.ts"

const claims = {
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner_id: "65",
  environment: "production",
  environment_node_id: "x",
  run_id: "4711",
  run_number: "8",
  ref: "refs/heads/main",
  protected: true,
}

describe("claimForTag", () => {
  it.each([
    { name: "its namesake", tag: "Ref", claim: "ref" },
    { name: "the end of one claim's name", tag: "owner_id", claim: "repository_owner_id" },
    { name: "the end of several claims' names", tag: "id", claim: undefined },
    { name: "the beginning of one claim's name", tag: "env", claim: "environment" },
    { name: "the stem of several", tag: "repo", claim: "repository" },
    { name: "the beginning of claims without a stem", tag: "run", claim: undefined },
    { name: "a claim that is no text", tag: "protected", claim: undefined },
    { name: "nothing that is there", tag: "team", claim: undefined },
  ])("guesses the claim of a tag by $name", ({ tag, claim }) => {
    expect(claimForTag(tag, claims)).toBe(claim)
  })

  it("takes no other claim for the environment of a job that has none", () => {
    expect(claimForTag("environment", { runner_environment: "github-hosted" })).toBe("environment")
  })
})
