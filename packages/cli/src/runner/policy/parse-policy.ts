import { CliError } from "../../cli-error.ts"
import { nearestName } from "../../frame/nearest-name.ts"
import { optionValues } from "../../frame/option-values.ts"
import type { FoundConfiguration } from "../../settings/find-configuration.ts"
import { type ConfigurationReader, parseConfigurationNodes } from "../../settings/parse-configuration-nodes.ts"
import { policyOptions, topKeys } from "./policy-options.ts"
import { readRule } from "./read-rule.ts"
import type { GivenOptions, PolicyRule, RunnerPolicy } from "./runner-policy.ts"

const hint = "docs/runner.md shows what a policy looks like."

/**
 * Reads a runner's policy.
 *
 * @throws {CliError} with line and column when it is no YAML, has no rules, or says what no rule can mean.
 */
export function parsePolicy(found: FoundConfiguration): RunnerPolicy {
  const reader = parseConfigurationNodes(found, { hint, unknown: unknownKey })
  const { given, rules } = readTop(reader)
  const options = optionValues(given)
  const identityCache = options.text("identity-cache")
  return {
    path: found.path,
    otherwise: options.text("default") === "ignore" ? "ignore" : "deny",
    options,
    rules,
    ...(identityCache !== undefined && { identityCache }),
  }
}

function readTop(reader: ConfigurationReader): { readonly given: GivenOptions; readonly rules: readonly PolicyRule[] } {
  const entries = reader.entries(reader.root)
  const table = { ...policyOptions, ...topKeys }
  const single = entries.filter(({ name }) => name !== "rules")
  const given = new Map(single.map((entry) => [entry.name, reader.option(entry, table)] as const))
  const list = entries.find(({ name }) => name === "rules")
  const nodes = reader.items(list?.value)
  if (list === undefined) throw reader.fault(reader.root, "a policy has rules")
  const rules = nodes.map((node, at) => readRule(reader, { node, number: at + 1, given }))
  requireDistinct(reader, rules, nodes)
  return { given, rules }
}

function requireDistinct(reader: ConfigurationReader, rules: readonly PolicyRule[], nodes: readonly unknown[]): void {
  const names = rules.map(({ name }) => name)
  const at = names.findIndex((name, place) => names.indexOf(name) !== place)
  if (at !== -1) throw reader.fault(nodes[at], `there is a rule "${names[at]}" before this one`)
}

function unknownKey(name: string, place: string, table: object): CliError {
  const known = [...Object.keys(table), "rules", "when", "profiles"]
  const nearest = nearestName(name, known)
  return new CliError({
    message: `${place}: there is no option "${name.slice(0, 60)}" here.`,
    hint: nearest === undefined ? `There are ${Object.keys(table).join(", ")}.` : `Did you mean ${nearest}?`,
  })
}
