import { textsOf } from "../issuers/texts-of.ts"
import type { AccessModel, PermissionModel } from "../model/access-model.ts"
import { chainsOf } from "../model/chains-of.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import { unknownName } from "../model/unknown-name.ts"
import type { PlanContext } from "./plan-context.ts"

/** Tags that permissions and hops name, and that no claim becomes. */
export function checkTags({ roles }: AccessModel, { tagKeys }: Pick<PlanContext, "tagKeys">): readonly ModelProblem[] {
  const known = [...tagKeys.keys()]
  const mentions = Object.entries(roles).flatMap(([key, role]) => [
    ...(role.policies ?? []).flatMap((policy, index) =>
      tagsIn(policy).map((tag) => ({ path: ["roles", key, "policies", index], tag })),
    ),
    ...chainsOf(role).flatMap(({ pass = [] }) => pass.map((tag) => ({ path: ["roles", key, "chain"], tag }))),
  ])
  return mentions
    .filter(({ tag }) => !known.includes(tag))
    .map(({ path, tag }) => ({ path, problem: `There is no tag ${tag}`, hint: unknownName(tag, known) }))
}

function tagsIn({ on, when = {} }: PermissionModel): readonly string[] {
  const keys = Object.values(when).flatMap((conditions) => Object.keys(conditions))
  const values = Object.values(when).flatMap((conditions) => Object.values(conditions).flatMap(textsOf))
  return [
    ...keys.filter((key) => key.startsWith("tag:")).map((key) => key.slice("tag:".length)),
    ...[...textsOf(on), ...values].flatMap((text) =>
      [...text.matchAll(/(?<!\$)\$\{tag:([^{}$,]+)/g)].flatMap(([, tag = ""]) => tag.trim()),
    ),
  ]
}
