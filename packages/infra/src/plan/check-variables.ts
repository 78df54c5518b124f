import { textsOf } from "../issuers/texts-of.ts"
import type { AccessModel, PermissionModel } from "../model/access-model.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import type { PlanContext } from "./plan-context.ts"
import { replaceTags } from "./replace-tags.ts"

type TagContext = Pick<PlanContext, "tagKeys">

/** Variables of permissions that IAM doesn't know: what they allow is never allowed, and what they deny is never denied. */
export function checkVariables({ roles }: AccessModel, context: TagContext): readonly ModelProblem[] {
  return Object.entries(roles).flatMap(([key, { policies = [] }]) =>
    policies.flatMap((policy, index) => {
      const problems = [...keysIn(policy), ...variablesIn(policy, context)].flatMap((name) => problemOf(name, context))
      return problems.map((problem) => ({ path: ["roles", key, "policies", index], ...problem }))
    }),
  )
}

/** Condition keys, as variables are written. */
function keysIn({ when = {} }: PermissionModel): readonly string[] {
  const keys = Object.values(when).flatMap((conditions) => Object.keys(conditions))
  return keys.filter((key) => !key.startsWith("tag:"))
}

/** What stands in `${…}`; to the end of the text where nothing closes it. */
function variablesIn({ on, when = {} }: PermissionModel, context: TagContext): readonly string[] {
  const values = Object.values(when).flatMap((conditions) => Object.values(conditions).flatMap(textsOf))
  return [...textsOf(on), ...values].flatMap((text) =>
    [...replaceTags(text, context).matchAll(/\$\{([^}]*\}|.*)/gs)]
      .map(([, inside = ""]) => inside.replace(/\s*(,\s*'[^']*')?\}$/, ""))
      .filter((name) => !["$", "*", "?"].includes(name)),
  )
}

function problemOf(name: string, { tagKeys }: TagContext): readonly Omit<ModelProblem, "path">[] {
  const isKey = /^(?!tag:)[^:\s{}$]+:[^:\s{}$][^{}$]*$/i.test(name)
  const hint = "Write ${tag:name} for the value of a tag, and $${ for a literal ${"
  if (!isKey) return [{ problem: `IAM has no key ${name}`, hint }]
  const tag = /^aws:principaltag\/(.*)$/i.exec(name)?.[1] ?? ""
  const key = tagKeys.get(tag) ?? tag
  if (key === tag || [...tagKeys.values()].includes(tag)) return []
  return [
    { problem: `The tag ${tag} has the key ${key}`, hint: `Write tag:${tag}, which stands for whatever key it has` },
  ]
}
