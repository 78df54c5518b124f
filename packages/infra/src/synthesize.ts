import type { AccessModel } from "./model/access-model.ts"
import { AccessModelError } from "./model/access-model-error.ts"
import type { ModelProblem } from "./model/model-problem.ts"
import { modelSources } from "./model/model-sources.ts"
import { accountStacks } from "./plan/account-stacks.ts"
import { createPlan } from "./plan/create-plan.ts"
import type { Note } from "./plan/plan-context.ts"
import { planRoleRules } from "./plan/plan-role-rules.ts"
import type { Stack } from "./plan/stack.ts"
import { findUnsafe } from "./safety/find-unsafe.ts"

/** What a model comes to, before any language has a say. */
export interface Synthesis {
  /** One for each account, the pool's first. */
  readonly stacks: readonly Stack[]
  /** What was decided for the model, and what is left to do by hand. */
  readonly notes: readonly Note[]
}

/**
 * Works out every resource that a model needs, and refuses what isn't safe.
 *
 * Refused is whatever `lintTrust` and `lintPool` find at their strictest, unless the model accepts it in writing.
 *
 * @example
 * ```ts
 * import { parseAccessModel, synthesize } from "@claimbridge/infra"
 *
 * export function accountsOf(accessYaml: string): readonly string[] {
 *   return synthesize(parseAccessModel(accessYaml)).stacks.map(({ account }) => account)
 * }
 * ```
 *
 * @throws {AccessModelError} with everything that stands in the way, and where the model says it.
 */
export function synthesize(model: AccessModel): Synthesis {
  const { context, problems } = createPlan(model)
  const rules = planRoleRules(context)
  refuse(model, [...problems, ...rules.problems])
  const safety = findUnsafe(context)
  refuse(model, safety.problems)
  return { stacks: accountStacks(context, rules.resources), notes: [...context.notes, ...safety.notes] }
}

function refuse(model: AccessModel, problems: readonly ModelProblem[]): void {
  if (problems.length === 0) return
  const { file = "access model", locate } = modelSources.get(model) ?? {}
  throw new AccessModelError(file, problems, locate)
}
