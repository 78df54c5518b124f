import type { OptionTable } from "../../command.ts"
import { schemaProperties } from "../../settings/configuration-schema.ts"
import { policyOptions, ruleKeys, topKeys } from "./policy-options.ts"

/** The JSON schema of a runner's policy, for editors. */
export function policySchema(): object {
  const profiles = {
    description: "What the job gets, by name; `default` is what its tools find by themselves.",
    type: "object",
    minProperties: 1,
    additionalProperties: closed(policyOptions),
    propertyNames: { pattern: "^[A-Za-z0-9_.-]{1,64}$" },
  }
  const rule = closed({ ...policyOptions, ...ruleKeys })
  const rules = {
    description: "In their order: the first that matches counts.",
    type: "array",
    items: { ...rule, properties: { ...rule.properties, when, profiles }, required: ["when"] },
  }
  const top = closed({ ...policyOptions, ...topKeys })
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The policy of a runner of Claimbridge",
    ...top,
    properties: { ...top.properties, rules },
    required: ["rules"],
  }
}

const pattern = { type: ["string", "integer", "boolean"] }

const when = {
  description: "Claims of the job's token, and what they may be; * stands for any text. All have to hold.",
  type: "object",
  minProperties: 1,
  additionalProperties: { anyOf: [pattern, { type: "array", items: pattern, minItems: 1 }] },
}

function closed(table: OptionTable) {
  return { type: "object", properties: schemaProperties(table), additionalProperties: false } as const
}
