import type { PlanContext } from "./plan-context.ts"

const variable = /\$\$\{|\$\{tag:\s*([^{}$,]+?)\s*(,\s*'[^'{}]*')?\}/g

/** `${tag:name}` as IAM's variable for it, with its default if it has one; `$${` stands for a literal `${`. */
export function replaceTags(text: string, { tagKeys }: Pick<PlanContext, "tagKeys">): string {
  return text.replace(variable, (_, name: string | undefined, fallback = "") =>
    name === undefined ? "${$}{" : `\${aws:PrincipalTag/${tagKeys.get(name) ?? name}${fallback}}`,
  )
}
