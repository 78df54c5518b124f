import { optionValues } from "../../frame/option-values.ts"
import type { ConfigurationReader } from "../../settings/parse-configuration-nodes.ts"
import { findEntry } from "./find-entry.ts"
import { policyOptions, ruleKeys } from "./policy-options.ts"
import { readConditions } from "./read-conditions.ts"
import { readOptions } from "./read-options.ts"
import { readProfiles } from "./read-profiles.ts"
import type { GivenOptions, PolicyRule } from "./runner-policy.ts"

/** A rule that is read: its node, its number from 1, and what the policy sets for all. */
export interface RuleSource {
  readonly node: unknown
  readonly number: number
  readonly given: GivenOptions
}

/**
 * Reads one rule of a policy.
 *
 * @throws {CliError} with line and column when it is wrong, or does not say what an allowed job gets.
 */
export function readRule(reader: ConfigurationReader, { node, number, given }: RuleSource): PolicyRule {
  const entries = reader.entries(node)
  const own = readOptions(reader, entries, { ...policyOptions, ...ruleKeys })
  const options = optionValues(own)
  const decision = decisionOf(options.text("decision"))
  const rule = { place: reader.place(node), conditions: readConditions(reader, node, findEntry(entries, "when")) }
  return {
    ...rule,
    name: options.text("name") ?? `rule ${number}`,
    decision,
    profiles: decision === "allow" ? readProfiles(reader, { node, entries, given: [own, given] }) : new Map(),
    awsFiles: options.text("aws-files") === "home" ? "home" : "own",
  }
}

function decisionOf(text: string | undefined): PolicyRule["decision"] {
  return text === "deny" || text === "ignore" ? text : "allow"
}
