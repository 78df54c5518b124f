import type { Policy } from "@claimbridge/trust"
import { allowStatements } from "./allow-statements.ts"

/** Finds the claim behind a session tag, or behind a native condition key. */
export type ClaimOf = (variable: string) => string | undefined

const variable = /\$\{\s*([^,}]+?)\s*(?:,\s*'([^']*)'\s*)?\}/g

/**
 * Turns the session name that a trust policy demands into a template over claims.
 *
 * `${aws:RequestTag/run_id}@${aws:RequestTag/sha}` becomes `{run_id}@{sha}` when the pool maps both tags. Gives
 * nothing when the policy demands no name, or one that can't be derived.
 */
export function demandedSessionName(trustPolicy: Policy, claimOf: ClaimOf): string | undefined {
  const values = allowStatements(trustPolicy)
    .flatMap(({ conditions }) => conditions)
    .filter(
      ({ operator, key }) => /^string(equals|like)/i.test(operator) && key.toLowerCase() === "sts:rolesessionname",
    )
    .flatMap(({ operator, values }) => values.map((value) => ({ value, pattern: /like/i.test(operator) })))
  for (const { value, pattern } of values) {
    const template = toTemplate(pattern ? fillWildcards(value) : value, claimOf)
    if (template !== undefined) return template
  }
  return undefined
}

function toTemplate(value: string, claimOf: ClaimOf): string | undefined {
  const unknown: string[] = []
  const template = value.replaceAll(variable, (_, name: string, fallback: string | undefined) => {
    const claim = claimOf(name)
    if (claim !== undefined) return `{${claim}}`
    if (fallback === undefined) unknown.push(name)
    return fallback ?? ""
  })
  return unknown.length === 0 ? template : undefined
}

function fillWildcards(pattern: string): string {
  return pattern.replaceAll(/(?<!\$\{)\*/g, "claimbridge").replaceAll(/(?<!\$\{)\?/g, "x")
}
