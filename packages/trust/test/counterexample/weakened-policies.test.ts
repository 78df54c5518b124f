import { describe, expect, it } from "vitest"
import { findCounterexample, type JobRequest } from "../../src/testing.ts"
import { aPoolRequest, githubClaims } from "../support/a-request.ts"
import { aTrustPolicy, poolId } from "../support/a-trust-policy.ts"

const workflow = "octo-org/shared/.github/workflows/deploy.yml@refs/heads/main"
const wanted: Readonly<Record<string, string>> = {
  repository_owner_id: "65",
  repository_id: "74",
  repository: "octo-org/octo-repo",
  environment: "production",
  ref: "refs/heads/main",
  event_name: "push",
  job_workflow_ref: workflow,
}
const request: JobRequest = aPoolRequest({
  claims: githubClaims({ ...wanted, sub: "repo:octo-org@65/octo-repo@74:environment:production" }),
  pool: { mapping: Object.fromEntries(Object.keys(wanted).map((claim) => [claim, claim])) },
})

type Weaken = (key: string, value: string) => Readonly<Record<string, object>>

const weakenings: Readonly<Record<string, Weaken>> = {
  "is missing": () => ({}),
  "only asks for presence": (key) => ({ Null: { [key]: "false" } }),
  "holds without the claim": (key, value) => ({ StringEqualsIfExists: { [key]: value } }),
  "asks for all values of none": (key, value) => ({ "ForAllValues:StringEquals": { [key]: value } }),
  "names another tag, if it exists": (key, value) => ({ StringEqualsIfExists: { [`${key}s`]: value } }),
  "excludes one value": (key) => ({ StringNotEquals: { [key]: "1" } }),
}
const rows = Object.entries(weakenings).flatMap(([weakness, weaken]) =>
  Object.keys(wanted).map((claim) => ({ name: `the condition on ${claim} ${weakness}`, claim, weaken })),
)

/** Asks for everything that is wanted, in one place in another way. */
function weakened(claim: string | undefined, also: Readonly<Record<string, object>>) {
  const kept = Object.entries(wanted).filter(([other]) => other !== claim)
  const tags = Object.fromEntries(kept.map(([other, value]) => [`aws:RequestTag/${other}`, value]))
  return aTrustPolicy({ condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": poolId, ...tags } }, also })
}

describe("findCounterexample on weakened policies", () => {
  it("finds nothing while all conditions are there", () => {
    expect(findCounterexample(weakened(undefined, {}), wanted, { request }).counterexample).toBeUndefined()
  })

  it.each(rows)("notices when $name", ({ claim, weaken }) => {
    const policy = weakened(claim, weaken(`aws:RequestTag/${claim}`, `${wanted[claim]}`))
    const { counterexample } = findCounterexample(policy, wanted, { request })
    const changed = counterexample?.changed.map((change) => change.claim)
    expect(changed).toContain(claim)
    expect(changed?.filter((other) => !["sub", "repository_owner", claim].includes(other))).toEqual([])
  })
})
