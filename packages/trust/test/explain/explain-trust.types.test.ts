import { describe, expectTypeOf, it } from "vitest"
import { type Explanation, explainTrust, type Policy, type TrustRequest } from "../../src/index.ts"

declare const policy: Policy
const roleArn = "arn:aws:iam::111122223333:role/deploy"
const claims = { iss: "https://token.actions.githubusercontent.com" }
const pool = { id: "eu-central-1:00000000-0000-4000-8000-000000000000", mapping: { ref: "ref" } }

/** Never called: its calls are for the compiler. */
export function wrongCalls(): void {
  // @ts-expect-error: a pool without its settings says nothing about tags.
  explainTrust(policy, { from: "pool", claims, roleArn })
  // @ts-expect-error: without a role, nobody knows whose provider the policy means.
  explainTrust(policy, { from: "token", claims })
  // @ts-expect-error: a pool's settings would be ignored.
  explainTrust(policy, { from: "token", claims, roleArn, pool })
  // @ts-expect-error: tags are made of text.
  explainTrust(policy, { from: "pool", claims, roleArn, pool: { ...pool, mapping: { ref: 1 } } })
  // @ts-expect-error: a policy document has to be parsed first.
  explainTrust({ Version: "2012-10-17", Statement: [] }, { from: "context", context: {} })
}

describe("explainTrust: types", () => {
  it("takes three kinds of requests and gives one kind of explanation", () => {
    expectTypeOf<TrustRequest["from"]>().toEqualTypeOf<"pool" | "token" | "context">()
    expectTypeOf(explainTrust).returns.toEqualTypeOf<Explanation>()
    expectTypeOf(explainTrust).parameter(1).toEqualTypeOf<TrustRequest>()
  })
})
