import type { Policy } from "../policy.ts"
import { changeClaims } from "./change-claims.ts"
import { formatTrustJudgment } from "./format-trust-judgment.ts"
import type { JobRequest } from "./job-request.ts"
import { judgeTrust, type TrustExpectation } from "./judge-trust.ts"
import { isTestRunner, type TestRunner } from "./test-runner.ts"
import type { DeniedTrustRow, TrustRow, TrustTable } from "./trust-table.ts"

/**
 * Makes a test of every row of a table: these jobs may assume the role, those may not.
 *
 * The error of a test that fails is the explanation, with the condition that decided.
 *
 * @example
 * ```ts
 * import { parsePolicy, type PoolRequest } from "@claimbridge/trust"
 * import { describeTrust } from "@claimbridge/trust/testing"
 *
 * export function testDeployRole(trustPolicy: string, request: PoolRequest): void {
 *   describeTrust("deploy", {
 *     policy: parsePolicy(trustPolicy, { kind: "trust" }),
 *     request,
 *     allowed: [{ name: "a job in production" }],
 *     denied: [{ name: "a job without environment", claims: { environment: undefined }, because: "CLAIM_ABSENT" }],
 *   })
 * }
 * ```
 *
 * @param runner `describe` and `it`, for node:test and vitest without globals. Default: the global ones.
 * @throws {TypeError} when there are neither global `describe` and `it` nor given ones, or the table has no rows.
 */
export function describeTrust(name: string, table: TrustTable, runner: TestRunner = globalRunner()): void {
  const { policy, request, allowed = [], denied = [] } = table
  if (allowed.length + denied.length === 0)
    throw new TypeError(`The table of ${name} has no rows: it would test nothing.`)

  runner.describe(name, () => {
    for (const row of allowed) {
      runner.it(`allows ${row.name}`, () => assertTrust(policy, requestOf(request, row), { expect: "allowed" }))
    }
    for (const row of denied) {
      runner.it(`denies ${row.name}`, () => assertTrust(policy, requestOf(request, row), expectationOf(row)))
    }
  })
}

function globalRunner(): TestRunner {
  const candidate: unknown = globalThis
  if (isTestRunner(candidate)) return candidate
  throw new TypeError(
    "There is no global describe and it. Hand them over: describeTrust(name, table, { describe, it }).",
  )
}

function requestOf(base: JobRequest, { name, claims = {}, ...call }: TrustRow): JobRequest {
  return { ...changeClaims(base, claims), ...call }
}

function expectationOf({ because }: DeniedTrustRow): TrustExpectation {
  return { expect: "denied", ...(because !== undefined && { because }) }
}

function assertTrust(policy: Policy, request: JobRequest, expectation: TrustExpectation): void {
  const judgment = judgeTrust(policy, request, expectation)
  if (!judgment.passed) throw new Error(formatTrustJudgment(judgment))
}
