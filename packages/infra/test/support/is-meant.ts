import type { AccessModel, AllowRule } from "../../src/index.ts"

type Claims = Readonly<Record<string, unknown>>

/** A job that asks for a role. */
export interface AskingJob {
  readonly role: string
  /** By its name in the model. */
  readonly issuer: string | undefined
  readonly claims: Claims
  /** Any that a rule wants, where it is left out. */
  readonly sessionName?: string
}

/** Whether the model means to let a job in: read from the model alone, without the code that makes policies of it. */
export function isMeant({ issuers, roles }: AccessModel, { role, issuer, claims, sessionName }: AskingJob): boolean {
  const { allow = [], session_name } = roles[role] ?? {}
  return allow.some((rule) => {
    const { owner_id, namespace_id } = issuers[rule.issuer] ?? {}
    const owned = { ...(owner_id && { repository_owner_id: owner_id }), ...(namespace_id && { namespace_id }) }
    const template = rule.session_name ?? session_name
    return (
      rule.issuer === issuer &&
      meetsRule({ ...owned, ...rule }, claims) &&
      (sessionName === undefined || template === undefined || isNamed(template, sessionName, claims))
    )
  })
}

function isNamed(template: string, sessionName: string, claims: Claims): boolean {
  const wanted = [...template.matchAll(/\{(.*?)\}/g)].map(([, claim = ""]) => claim)
  if (wanted.some((claim) => claims[claim] === undefined)) return false
  return wanted.reduce((name, claim) => name.replace(`{${claim}}`, String(claims[claim])), template) === sessionName
}

function meetsRule({ issuer: _, session_name: __, ...rule }: AllowRule, claims: Claims): boolean {
  return Object.entries(rule).every(([claim, wanted]) => matches(wanted ?? [], claims[claim]))
}

function matches(wanted: string | readonly string[], value: unknown): boolean {
  const patterns = typeof wanted === "string" ? [wanted] : wanted
  return patterns.some((pattern) => {
    const literals = pattern.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    return value !== undefined && new RegExp(`^${literals.join("[^]*")}$`).test(String(value))
  })
}
