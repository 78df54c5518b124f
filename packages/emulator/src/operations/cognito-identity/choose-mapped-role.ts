import type { RoleMapping } from "../../world/pool.ts"
import { matchRule } from "./match-rule.ts"

type Claims = Readonly<Record<string, unknown>>

/** What a mapping makes of a token: a role, none that it would allow, or nothing to go by. */
export type MappedRole = { readonly arn: string } | "denied" | "ambiguous"

/**
 * Lets a role mapping choose. A role that the caller asked for counts when the token or a matching rule offers it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 */
export function chooseMappedRole(mapping: RoleMapping, claims: Claims, customRoleArn: string | undefined): MappedRole {
  const offered = mapping.type === "Token" ? tokenRoles(claims) : ruleRoles(mapping, claims)
  if (customRoleArn !== undefined) return offered.includes(customRoleArn) ? { arn: customRoleArn } : "denied"

  const arn = mapping.type === "Token" ? textClaim(claims, "cognito:preferred_role") : offered[0]
  return arn === undefined ? "ambiguous" : { arn }
}

function ruleRoles({ rules }: RoleMapping, claims: Claims): readonly string[] {
  return rules.filter((rule) => matchRule(rule, claims)).map(({ roleArn }) => roleArn)
}

function tokenRoles(claims: Claims): readonly string[] {
  const roles = claims["cognito:roles"]
  return Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : []
}

function textClaim(claims: Claims, name: string): string | undefined {
  const value = claims[name]
  return typeof value === "string" && value !== "" ? value : undefined
}
