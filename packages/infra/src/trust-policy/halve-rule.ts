import type { Rule } from "./rule.ts"

/** Two rules that let in together what one does, halving its longest list; nothing when it has no list. */
export function halveRule(rule: Rule): readonly [Rule, Rule] | undefined {
  const [longest] = [...rule.claims].toSorted(([, one], [, other]) => other.length - one.length)
  if (!longest || longest[1].length < 2) return undefined
  const [claim, values] = longest
  const middle = Math.ceil(values.length / 2)
  const half = (part: readonly string[]): Rule => ({ ...rule, claims: new Map([...rule.claims, [claim, part]]) })
  return [half(values.slice(0, middle)), half(values.slice(middle))]
}
