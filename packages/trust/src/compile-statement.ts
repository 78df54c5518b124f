import { compileActions } from "./compile-actions.ts"
import { compileCondition } from "./compile-condition.ts"
import { compileResources } from "./compile-resources.ts"
import type { CompiledStatement } from "./compiled-statement.ts"
import type { PolicyVersion, Statement } from "./policy.ts"

/** Works out once what would be the same for every request. */
export function compileStatement(statement: Statement, version: PolicyVersion): CompiledStatement {
  const { principal, action, resource, conditions, effect } = statement
  return {
    written: statement,
    ...(principal && { principal: { written: principal, policyValues: principal.values.map(({ value }) => value) } }),
    action: compileActions(action),
    ...(resource && { resource: compileResources(resource, version) }),
    conditions: conditions.map((condition) => compileCondition(condition, { version, effect })),
  }
}
