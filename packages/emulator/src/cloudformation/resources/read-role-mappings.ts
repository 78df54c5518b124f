import { MAX_ROLE_MAPPING_RULES } from "../../world/max-role-mapping-rules.ts"
import type { RoleMapping, RoleMappingRule } from "../../world/pool.ts"
import type { PropertyReader } from "../properties/property-reader.ts"
import { readChoice } from "../properties/read-choice.ts"
import { warnOfUnknown } from "../properties/warn-of-unknown.ts"
import { expectRole } from "../stack/expect-role.ts"
import { readOidcProviderArn } from "../stack/read-oidc-provider-arn.ts"
import type { Stack } from "../stack/stack.ts"
import { TemplateError } from "../template-error.ts"
import type { ResourceContext } from "./resource-type.ts"

const TYPES = ["Token", "Rules"] as const
const RESOLUTIONS = ["AuthenticatedRole", "Deny"] as const
const MATCH_TYPES = ["Equals", "Contains", "StartsWith", "NotEqual"] as const

/** Role mappings by provider: the key itself, or `IdentityProvider` where the key must be free of functions. */
export function readRoleMappings({ stack, properties }: ResourceContext): ReadonlyMap<string, RoleMapping> {
  const mappings = properties.reader("RoleMappings")
  const entries = (mappings?.keys ?? []).flatMap((key) => {
    const mapping = mappings?.reader(key)
    if (!mapping) return []
    const provider = mapping.text("IdentityProvider") ?? key
    warnOfProvider(stack, mapping, provider)
    return [[provider, readMapping(stack, mapping)] as const]
  })
  return new Map(entries)
}

function readMapping(stack: Stack, mapping: PropertyReader): RoleMapping {
  const known = ["IdentityProvider", "Type", "AmbiguousRoleResolution", "RulesConfiguration"]
  warnOfUnknown(mapping, { owner: "RoleMapping", known }, stack.warnings)
  const type = readChoice(mapping, "Type", TYPES)
  // Open: what AWS does without AmbiguousRoleResolution. Its documents require it; the strict answer stands in.
  const resolution = mapping.text("AmbiguousRoleResolution") === undefined ? "Deny" : undefined
  if (resolution) warn(stack, mapping, `AmbiguousRoleResolution is required with ${type}: it is taken as Deny`)

  const rules = readRules(mapping)
  return {
    type,
    ambiguousRoleResolution: resolution ?? readChoice(mapping, "AmbiguousRoleResolution", RESOLUTIONS),
    rules: rules.map((rule) => readRule(stack, rule)),
  }
}

function readRules(mapping: PropertyReader): readonly PropertyReader[] {
  const configuration = mapping.reader("RulesConfiguration")
  const rules = configuration?.readers("Rules") ?? []
  if (!configuration || rules.length <= MAX_ROLE_MAPPING_RULES) return rules
  throw new TemplateError(configuration.placeOf("Rules"), {
    code: "PROPERTY_INVALID",
    problem: `Rules has ${rules.length} entries`,
    hint: `A provider has at most ${MAX_ROLE_MAPPING_RULES} rules`,
  })
}

function readRule(stack: Stack, rule: PropertyReader): RoleMappingRule {
  const roleArn = rule.requiredText("RoleARN")
  expectRole(stack, { arn: roleArn, at: rule.placeOf("RoleARN") })
  return {
    claim: rule.requiredText("Claim"),
    matchType: readChoice(rule, "MatchType", MATCH_TYPES),
    value: rule.requiredText("Value"),
    roleArn,
  }
}

function warnOfProvider(stack: Stack, mapping: PropertyReader, provider: string): void {
  if (readOidcProviderArn(provider)) return
  warn(
    stack,
    mapping,
    `${provider} is no provider ARN: a mapping for an OIDC provider is found by ARN, so this one has no effect`,
  )
}

function warn(stack: Stack, mapping: PropertyReader, message: string): void {
  stack.warnings.push({ code: "ROLE_MAPPING_QUESTIONABLE", message, ...mapping.at })
}
