import type { Issuer } from "../issuers/issuer.ts"
import type { PlanValue } from "../plan/plan-value.ts"
import type { PolicyStatement } from "../plan/policy-document.ts"
import type { TrustNames } from "../plan/trust-statement.ts"
import { escapeExact } from "./escape-exact.ts"
import { escapePattern } from "./escape-pattern.ts"
import type { Rule } from "./rule.ts"
import { sessionNamePattern } from "./session-name-pattern.ts"
import { subjectPatterns } from "./subject-patterns.ts"
import { tagKeyOf } from "./tag-key-of.ts"

type Conditions = Readonly<Record<string, PlanValue>>

/** The statement that lets in the jobs of a rule. The pool and the provider are asked for in each, whatever the rule says. */
export function ruleStatement(rule: Rule, issuer: Issuer, names: TrustNames): PolicyStatement {
  const { cognito, poolId } = names
  const tags = [...rule.claims].filter(([claim]) => claim !== "sub" && !issuer.subject.includes(claim))
  const exact = tags.filter(([, values]) => !values.some(hasWildcard))
  const patterns = tags.filter(([, values]) => values.some(hasWildcard))
  const tagConditions = (entries: typeof tags, written: (text: string) => string) =>
    Object.fromEntries(
      entries.map(([claim, values]) => [`aws:RequestTag/${tagKeyOf(issuer, claim)}`, oneOrAll(values.map(written))]),
    )
  return {
    Effect: "Allow",
    Principal: { Federated: cognito },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: {
        [`${cognito}:aud`]: poolId,
        ...tagConditions(exact, escapeExact),
        ...(rule.sessionName && { "sts:RoleSessionName": sessionNamePattern(rule.sessionName, issuer) }),
      },
      ...(patterns.length > 0 && { StringLike: tagConditions(patterns, escapePattern) }),
      "ForAnyValue:StringEquals": { [`${cognito}:amr`]: issuer.login },
      ...subjectConditions(rule, issuer, cognito),
    },
  }
}

/** The subject is in the third entry of `amr`, behind the provider's ARN. */
function subjectConditions({ claims }: Rule, issuer: Issuer, cognito: string): Conditions {
  const subjects = subjectPatterns(issuer, claims).map((subject) => `${issuer.arn}:OIDC:${escapePattern(subject)}`)
  return subjects.length === 0 ? {} : { "ForAnyValue:StringLike": { [`${cognito}:amr`]: oneOrAll(subjects) } }
}

function hasWildcard(value: string): boolean {
  return value.includes("*")
}

function oneOrAll(values: readonly string[]): PlanValue {
  const [only] = values
  return values.length === 1 && only !== undefined ? only : values
}
