import { describe, expect, it } from "vitest"
import { evaluatePolicy, parsePolicy } from "../src/index.ts"
import { actionAndResourceCases } from "./cases/actions-and-resources.ts"
import { principalCases } from "./cases/principals.ts"
import { trustPolicyCases } from "./cases/trust-policies.ts"
import type { PolicyCase } from "./support/policy-case.ts"

const tables: Readonly<Record<string, readonly PolicyCase[]>> = {
  "actions and resources": actionAndResourceCases,
  principals: principalCases,
  "trust policies": trustPolicyCases,
}

describe.each(Object.entries(tables))("evaluatePolicy: %s", (_, rows) => {
  it.each(rows)("$name", ({ kind, policy, request, expect: decision }) => {
    const parsed = parsePolicy(policy, kind ? { kind } : {})
    expect(evaluatePolicy(parsed, request).decision).toBe(decision)
  })
})
