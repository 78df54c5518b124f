import type * as nodeTest from "node:test"
import type * as vitest from "vitest"
import { describe, expectTypeOf, it } from "vitest"
import type { Policy } from "../../src/index.ts"
import { describeTrust, type TestRunner, type TrustRow } from "../../src/testing.ts"

declare const policy: Policy
const roleArn = "arn:aws:iam::111122223333:role/deploy"
const request = { from: "token", claims: { iss: "https://token.actions.githubusercontent.com" }, roleArn } as const

/** Never called: its calls are for the compiler. */
export function wrongCalls(): void {
  // @ts-expect-error: a job that is allowed has no reason not to be.
  describeTrust("deploy", { policy, request, allowed: [{ name: "main", because: "VALUE_MISMATCH" }] })
  // @ts-expect-error: a row is a test, which has a name.
  describeTrust("deploy", { policy, request, denied: [{ claims: { ref: "x" } }] })
  // @ts-expect-error: a request of known condition keys has no claims to change.
  describeTrust("deploy", { policy, request: { from: "context", context: {} }, denied: [{ name: "x" }] })
  // @ts-expect-error: a policy document has to be parsed first.
  describeTrust("deploy", { policy: { Version: "2012-10-17", Statement: [] }, request, denied: [{ name: "x" }] })
}

describe("describeTrust: types", () => {
  it("takes vitest and node:test as they are", () => {
    expectTypeOf<Pick<typeof vitest, "describe" | "it">>().toExtend<TestRunner>()
    expectTypeOf<Pick<typeof nodeTest, "describe" | "it">>().toExtend<TestRunner>()
  })

  it("lets a row change the call as well as the claims", () => {
    expectTypeOf<{ name: string; roleSessionName: string; claims: { ref: undefined } }>().toExtend<TrustRow>()
  })
})
