import { describe, expect, it } from "vitest"
import { PolicyError, parsePolicy } from "../src/index.ts"
import { policyErrorCases } from "./cases/policy-errors.ts"

describe("PolicyError", () => {
  it.each(policyErrorCases)("names the place and what would be right: $name", (row) => {
    const error = errorOf(() => parsePolicy(row.document, row.kind ? { kind: row.kind } : {}))

    expect(error).toBeInstanceOf(PolicyError)
    expect(error).toMatchObject({ name: "PolicyError", code: row.code, path: row.path, message: row.message })
  })
})

function errorOf(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}
