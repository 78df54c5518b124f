import { partitionOf } from "../issuers/partition-of.ts"
import type { AccessModel } from "../model/access-model.ts"
import { checkedModel } from "../model/checked-model.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import { addChains } from "./add-chains.ts"
import { checkNames } from "./check-names.ts"
import { checkTags } from "./check-tags.ts"
import { checkVariables } from "./check-variables.ts"
import type { PlanContext } from "./plan-context.ts"
import { planNotes } from "./plan-notes.ts"
import { planRoles } from "./plan-roles.ts"
import { resolveIssuers } from "./resolve-issuers.ts"
import { resolveTags } from "./resolve-tags.ts"

/** What a model comes to, and what stands in its way. */
export interface Plan {
  readonly context: PlanContext
  readonly problems: readonly ModelProblem[]
}

/** Works out issuers, tags and roles. @throws {AccessModelError} when the model is a typed object with mistakes */
export function createPlan(given: AccessModel): Plan {
  const model = checkedModel(given)
  const { name: partition, cognito } = partitionOf(model.pool.region)
  const tagged = resolveTags(model, resolveIssuers(model))
  const base = { model, partition, cognito, ...tagged }
  const { roles, problems } = addChains(planRoles(base), base)
  const context = { ...base, roles }
  return {
    context: { ...context, notes: planNotes(context) },
    problems: [
      ...checkTags(model, tagged),
      ...checkVariables(model, tagged),
      ...checkNames([...roles.values()]),
      ...problems,
    ],
  }
}
