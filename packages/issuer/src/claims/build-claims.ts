import { IssuerError } from "../issuer-error.ts"
import type { ClaimsSchema, SessionTags } from "./claims-schema.ts"
import { fillTemplate } from "./fill-template.ts"
import type { Facts } from "./read-facts.ts"

/** What a token says about its job: everything but issuer, audience, times and id. */
export type JobClaims = Readonly<Record<string, unknown>> & { readonly sub: string }

const maxSubjectLength = 255

/**
 * Turns a job's facts into claims.
 *
 * @throws {IssuerError} `ERR_FACT_INVALID` when the subject gets too long, or a role's ARN would mean another one
 */
export function buildClaims(schema: ClaimsSchema, facts: Facts): JobClaims {
  const claims = { ...schema.fixed, ...facts }
  return {
    ...claims,
    ...(schema.sessionTags && { "https://aws.amazon.com/tags": awsTags(schema.sessionTags, claims) }),
    ...(schema.roles && { "https://aws.amazon.com/roles": schema.roles.map((role) => roleArn(role, facts)) }),
    sub: subjectOf(schema.subject, facts),
  }
}

function subjectOf(template: string, facts: Facts): string {
  const subject = fillTemplate(template, (name) => String(facts[name]).replace(/[%:]|[^!-~]/gu, encodeURIComponent))
  if (subject.length <= maxSubjectLength) return subject
  throw new IssuerError("ERR_FACT_INVALID", `The subject would be longer than ${maxSubjectLength} characters.`)
}

function roleArn(template: string, facts: Facts): string {
  return fillTemplate(template, (name) => {
    const value = String(facts[name])
    if (/^[\w+=,.@-]+$/.test(value)) return value
    throw new IssuerError("ERR_FACT_INVALID", `The fact ${name} is no part of a role's name.`)
  })
}

/** The nested form; a tag whose claim is absent is left out. */
function awsTags({ tags, transitive = [] }: SessionTags, claims: Facts): object {
  const present = Object.entries(tags).flatMap(([key, name]) => {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined
    return value === undefined ? [] : [[key, [String(value)]] as const]
  })
  const principalTags = Object.fromEntries(present)
  const kept = transitive.filter((key) => Object.hasOwn(principalTags, key))
  return { principal_tags: principalTags, ...(kept.length > 0 && { transitive_tag_keys: kept }) }
}
