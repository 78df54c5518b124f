import { describe, expect, it } from "vitest"
import { conditionTables } from "./cases/condition-tables.ts"
import { runConditionCase } from "./support/condition-case.ts"

describe.each(Object.entries(conditionTables))("evaluatePolicy: %s", (_, rows) => {
  it.each(rows)("$name", (row) => {
    const { expect: wanted, reason } = row
    expect(runConditionCase(row)).toEqual({ expect: wanted, ...(reason && { reason }) })
  })
})
