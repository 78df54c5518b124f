import { describe, expect, it } from "vitest"
import { claimMeant } from "../../src/doctor/tags/claim-meant.ts"

const claims = { ref: "refs/heads/main", run_id: "4711", job_workflow_ref: "x", runner_environment: "github-hosted" }

describe("claimMeant", () => {
  it.each([
    { name: "capitals", claim: "RUN_ID", meant: "run_id" },
    { name: "a letter too many", claim: "refs", meant: "ref" },
    { name: "a letter too few", claim: "run_d", meant: "run_id" },
    { name: "another letter", claim: "qun_id", meant: "run_id" },
    { name: "nothing wrong", claim: "run_id", meant: undefined },
    { name: "a claim that other jobs have", claim: "job_workflow_sha", meant: undefined },
    { name: "a claim that is the end of another's name", claim: "environment", meant: undefined },
  ])("sees $name", ({ claim, meant }) => {
    expect(claimMeant(claim, claims)).toBe(meant)
  })
})
