import { describe, expect, it } from "vitest"
import { evaluatePolicy, parsePolicy } from "../src/index.ts"
import { policyTables } from "./cases/policy-tables.ts"

describe.each(Object.entries(policyTables))("evaluatePolicy: %s", (_, rows) => {
  it.each(rows)("$name", ({ kind, policy, request, expect: decision }) => {
    const parsed = parsePolicy(policy, kind ? { kind } : {})
    expect(evaluatePolicy(parsed, request).decision).toBe(decision)
  })
})
