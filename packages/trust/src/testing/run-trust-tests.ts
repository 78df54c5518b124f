import { withoutTokens } from "../explain/request/without-tokens.ts"
import { memberPath } from "../member-path.ts"
import { parsePolicy } from "../parse-policy.ts"
import type { Policy } from "../policy.ts"
import { PolicyError } from "../policy-error.ts"
import { assertTrustTests } from "./assert-trust-tests.ts"
import { changeClaims } from "./change-claims.ts"
import type { JobRequest } from "./job-request.ts"
import { judgeTrust } from "./judge-trust.ts"
import type { TestedRole, TrustTest, TrustTestResult, TrustTests } from "./trust-tests.ts"
import { TrustTestsError } from "./trust-tests-error.ts"

/**
 * Runs tests of trust policies that are plain data, such as those of a YAML file: `TrustTests` has their shape.
 *
 * @example
 * ```ts
 * import { formatTrustJudgment, runTrustTests } from "@claimbridge/trust/testing"
 *
 * export function failures(tests: unknown): string[] {
 *   return runTrustTests(tests).filter(({ passed }) => !passed).map((result) => `${result.name}: ${formatTrustJudgment(result)}`)
 * }
 * ```
 *
 * @returns One result for each test, in their order.
 * @throws {TrustTestsError} when the data has another shape, or a policy in it isn't one; it names the place.
 */
export function runTrustTests(tests: unknown): readonly TrustTestResult[] {
  assertTrustTests(tests)
  const roles = new Map(Object.entries(tests.roles).map(([name, role]) => [name, prepareRole(name, role, tests)]))
  return tests.tests.map((test, index) => runTest(test, `tests[${index}]`, roles))
}

interface PreparedRole {
  readonly policy: Policy
  readonly request: JobRequest
}

function prepareRole(name: string, { policy, request }: TestedRole, { claims }: TrustTests): PreparedRole {
  const path = memberPath(memberPath("roles", name), "policy")
  return {
    policy: parse(policy, path),
    request: changeClaims({ ...request, claims: claims ?? {} }, request.claims ?? {}),
  }
}

function parse(policy: unknown, path: string): Policy {
  try {
    return parsePolicy(policy, { kind: "trust" })
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new TrustTestsError(error.path === "" ? path : `${path}.${error.path}`, error.problem, { cause: error })
  }
}

function runTest(test: TrustTest, path: string, roles: ReadonlyMap<string, PreparedRole>): TrustTestResult {
  const { name = path, role, claims = {}, expect, because, ...call } = test
  const prepared = roles.get(role)
  if (!prepared) {
    const names = [...roles.keys()].join(", ")
    throw new TrustTestsError(`${path}.role`, `must be one of the roles, ${names}, not ${withoutTokens(role)}.`)
  }
  if (because !== undefined && expect === "allowed") {
    throw new TrustTestsError(`${path}.because`, "goes with denied only.")
  }
  const request = { ...changeClaims(prepared.request, claims), ...call }
  const judgment = judgeTrust(prepared.policy, request, { expect, ...(because !== undefined && { because }) })
  return { name, role, path, ...judgment }
}
