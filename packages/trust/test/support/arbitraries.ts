import fc from "fast-check"
import { type AuthorizationRequest, type Policy, parsePolicy } from "../../src/index.ts"
import { operators } from "../../src/operators.ts"

const keys = fc.constantFrom("aws:PrincipalTag/team", "aws:TagKeys", "s3:prefix", "AWS:principaltag/TEAM")
const prefixes = fc.constantFrom("", "", "ForAllValues:", "ForAnyValue:")
const suffixes = fc.constantFrom("", "IfExists")
const texts = fc.oneof(
  fc.constantFrom("a", "b", "a*", "*", "", "1", "2026-01-01", "true", "false", "10.0.0.1", "10.0.0.0/8", "QQ=="),
  fc.constantFrom("${aws:PrincipalTag/team}", "${s3:prefix, 'a'}", "${aws:TagKeys}", "${*}", "${", "arn:aws:s3:::a*"),
  fc.string({ maxLength: 6 }),
)

const operatorNames = fc
  .tuple(prefixes, fc.constantFrom(...operators.map(({ name }) => name)), suffixes)
  .map(([prefix, name, suffix]) => (name === "Null" ? name : `${prefix}${name}${suffix}`))

const values = fc.oneof(texts, fc.array(texts, { maxLength: 3 }), fc.boolean(), fc.integer())

export interface GeneratedStatement {
  readonly Effect: string
  readonly Action: string
  readonly Resource: string
  readonly Condition: Readonly<Record<string, unknown>>
}

/** A statement that IAM's grammar allows, with conditions on few keys so that they often match. */
export const anyStatement: fc.Arbitrary<GeneratedStatement> = fc.record({
  Effect: fc.constantFrom("Allow", "Deny"),
  Action: fc.constantFrom("*", "s3:*", "s3:Get*", "iam:*"),
  Resource: fc.constantFrom("*", "arn:aws:s3:::a/*", "arn:aws:s3:::${aws:PrincipalTag/team}/*"),
  Condition: fc.dictionary(operatorNames, fc.dictionary(keys, values, { maxKeys: 2 }), { maxKeys: 2 }),
})

export const anyRequest: fc.Arbitrary<AuthorizationRequest> = fc.record({
  action: fc.constantFrom("s3:GetObject", "S3:getobject"),
  resource: fc.constantFrom("arn:aws:s3:::a/b", "arn:aws:s3:::b/*", "*"),
  context: fc.dictionary(keys, fc.oneof(texts, fc.array(texts, { maxLength: 3 })), { maxKeys: 4 }),
})

export function asPolicy(statements: readonly object[]): Policy {
  return parsePolicy({ Version: "2012-10-17", Statement: statements })
}
