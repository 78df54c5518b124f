import type { AccessModel, AllowRule } from "../../src/index.ts"

type Claims = Readonly<Record<string, unknown>>

/** Whether the model means to let a job in: read from the model alone, without the code that makes policies of it. */
export function isMeant({ issuers, roles }: AccessModel, role: string, claims: Claims): boolean {
  return (roles[role]?.allow ?? []).some((rule) => {
    const owner = issuers[rule.issuer]?.owner_id
    const isOwned =
      owner === undefined || rule.repository_owner_id !== undefined || matches(owner, claims.repository_owner_id)
    return isOwned && meetsRule(rule, claims)
  })
}

function meetsRule({ issuer: _, session_name: __, ...rule }: AllowRule, claims: Claims): boolean {
  return Object.entries(rule).every(([claim, wanted]) => matches(wanted ?? [], claims[claim]))
}

function matches(wanted: string | readonly string[], value: unknown): boolean {
  const patterns = typeof wanted === "string" ? [wanted] : wanted
  return patterns.some((pattern) => {
    const literals = pattern.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    return new RegExp(`^${literals.join("[^]*")}$`).test(String(value))
  })
}
