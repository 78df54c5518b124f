import type { Account } from "../../world/account.ts"
import type { World } from "../../world/world.ts"
import { resolveParameters } from "../parameters/resolve-parameters.ts"
import type { Template } from "../template/template.ts"
import { Changes } from "./changes.ts"
import { createResources, type Resources } from "./create-resources.ts"
import { createScope } from "./create-scope.ts"
import { exportsOf } from "./exports-of.ts"
import type { Stack } from "./stack.ts"

export interface StackOptions {
  readonly world: World
  readonly account: Account
  readonly template: Template
  readonly region: string
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Prepares a deployment; nothing has changed yet.
 *
 * @throws {TemplateError} when a parameter is missing, unknown or not allowed
 */
export function createStack(options: StackOptions): { readonly stack: Stack; readonly resources: Resources } {
  const { world, account, template, region, name } = options
  const identity = { accountId: account.id, region, partition: world.partition, name }
  const parameters = resolveParameters(template, new Map(Object.entries(options.parameters)))
  const warnings = [...template.warnings]
  const resources = createResources(template, () => stack)
  const exports = exportsOf(account, region)
  const scope = createScope({ identity, template, parameters, exports, resources, warnings })
  const stack: Stack = { ...identity, world, account, template, scope, warnings, changes: new Changes(), later: [] }
  return { stack, resources }
}
