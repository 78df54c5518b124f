import type { MappingRule } from "@aws-sdk/client-cognito-identity"
import type { PoolRoles } from "./aws-side.ts"

/** What the pool chooses by. */
export interface RoleChoice {
  readonly providerArn: string | undefined
  readonly claims: Readonly<Record<string, unknown>> | undefined
}

/** The role that a pool gives in flow `enhanced`: the first rule that matches, else the role of all who come with a token. */
export function chosenRole({ roles, mappings }: PoolRoles, { providerArn, claims }: RoleChoice): string | undefined {
  const mapping = providerArn === undefined ? undefined : mappings[providerArn]
  const rule = mapping?.RulesConfiguration?.Rules?.find((one) => matches(one, claims ?? {}))
  if (rule?.RoleARN !== undefined) return rule.RoleARN
  return mapping?.AmbiguousRoleResolution === "Deny" ? undefined : roles.authenticated
}

/** The roles that a pool's rules let a job choose among; nothing when the provider has no rules. */
export function ruledRoles(
  { mappings }: PoolRoles,
  { providerArn, claims }: RoleChoice,
): readonly string[] | undefined {
  const mapping = providerArn === undefined ? undefined : mappings[providerArn]
  const rules = mapping?.Type === "Rules" ? mapping.RulesConfiguration?.Rules : undefined
  return rules?.filter((rule) => matches(rule, claims ?? {})).flatMap(({ RoleARN }) => RoleARN ?? [])
}

function matches(rule: MappingRule, claims: Readonly<Record<string, unknown>>): boolean {
  const { Claim = "", MatchType, Value = "" } = rule
  const claim = Object.hasOwn(claims, Claim) ? claims[Claim] : undefined
  if (typeof claim !== "string") return false
  if (MatchType === "Equals") return claim === Value
  if (MatchType === "NotEqual") return claim !== Value
  return MatchType === "StartsWith" ? claim.startsWith(Value) : claim.includes(Value)
}
