import type { Json } from "../plan/json.ts"
import type { PlanValue } from "../plan/plan-value.ts"
import { resolveValue } from "../plan/resolve-value.ts"
import type { Resource } from "../plan/stack.ts"
import { terraformName } from "./terraform-name.ts"
import { terraformTypes } from "./terraform-types.ts"

/** A value as Terraform reads it: `${` of IAM's variables is `$${`, and references are `${…}`. */
export function terraformText(value: PlanValue, resources: readonly Pick<Resource, "id" | "kind">[]): Json {
  return resolveValue(value, {
    text: (text) => text.replace(/[$%](?=\{)/g, (sign) => sign + sign),
    reference: ({ to, part }) => {
      if (part === "parameter") return `\${var.${terraformName(to)}}`
      const kind = resources.find(({ id }) => id === to)?.kind ?? "role"
      return `\${${terraformTypes[kind]}.${terraformName(to)}.${part}}`
    },
  })
}
