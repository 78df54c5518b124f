import type { Policy } from "@claimbridge/trust"
import { allowStatements, type ConditionText } from "./allow-statements.ts"

/** What stands behind a variable of a trust policy: a session tag's claim, or the one of a native condition key. */
export interface ClaimFact {
  readonly name: string
  /** Whether the job's token has it. */
  readonly present: boolean
}

/** Finds the claim behind a variable; nothing when there is none. */
export type ClaimOf = (variable: string) => ClaimFact | undefined

const variable = /\$\{\s*([^,}]+?)\s*(?:,\s*'([^']*)'\s*)?\}/g
const demandsText = /^(?:For(?:Any|All)Values?:)?String(Equals|Like)/i

/**
 * Turns the session name that a trust policy demands into a template over claims.
 *
 * `${aws:RequestTag/run_id}@${aws:RequestTag/sha}` becomes `{run_id}@{sha}` when the pool maps both tags. Gives
 * nothing when the policy demands no name, or one that can't be derived.
 */
export function demandedSessionName(trustPolicy: Policy, claimOf: ClaimOf): string | undefined {
  const conditions = allowStatements(trustPolicy)
    .filter(({ federatedPrincipals }) => federatedPrincipals.length > 0)
    .flatMap(({ conditions }) => conditions)
    .filter(({ operator, key }) => demandsText.test(operator) && key.toLowerCase() === "sts:rolesessionname")
  const [exact, patterns] = [conditions.filter((one) => !isPattern(one)), conditions.filter(isPattern)]
  const names = [
    ...exact.flatMap(({ values }) => values),
    ...patterns.flatMap(({ values }) => values.map(fillWildcards)),
  ]
  const templates = names.flatMap((name) => toTemplate(name, claimOf) ?? [])
  return templates.find(isLegal) ?? templates[0]
}

/** Leaves it to the claims whether what they are filled with is legal, too. */
function isLegal(template: string): boolean {
  return /^[\w+=,.@-]*$/.test(template.replaceAll(/\{[^{}]+\}/g, ""))
}

function isPattern({ operator }: ConditionText): boolean {
  return /like/i.test(operator)
}

function toTemplate(value: string, claimOf: ClaimOf): string | undefined {
  let unknown = false
  const template = value.replaceAll(variable, (_, name: string, fallback: string | undefined) => {
    const claim = claimOf(name)
    if (claim?.present || (claim !== undefined && fallback === undefined)) return `{${claim.name}}`
    if (fallback === undefined) unknown = true
    return fallback ?? ""
  })
  return unknown ? undefined : template
}

/** Fills `*` and `?`; `${*}` and `${?}` stand for the characters themselves. */
function fillWildcards(pattern: string): string {
  return pattern.replaceAll(/(?<!\$\{)\*/g, "claimbridge").replaceAll(/(?<!\$\{)\?/g, "x")
}
