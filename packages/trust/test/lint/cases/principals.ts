import { aTrustPolicy } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

function everybodyWith(condition: object): LintCase["policy"] {
  return aTrustPolicy({ principal: { AWS: "*" }, action: "sts:AssumeRole", condition })
}

/** Conditions that say who, and so are enough for everybody. */
const naming = [
  { StringEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy" } },
  { StringLike: { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/ci/*", "arn:aws:iam::444455556666:*"] } },
  { ArnLike: { "aws:PrincipalArn": "arn:*:iam::111122223333:role/*" } },
  { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::acme-logs" } },
  { StringEquals: { "aws:PrincipalAccount": "111122223333" } },
  { StringLike: { "aws:SourceAccount": "111122223333" } },
  { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-acme/r-ab12/*" } },
  { StringEquals: { "sts:ExternalId": "7f3c1b2a" } },
]

/** Conditions that seem to, and let in callers of any account. */
const open = [
  { StringLike: { "aws:PrincipalArn": "*" } },
  { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" } },
  { StringLike: { "aws:PrincipalArn": "arn:*:iam::111122223333:role/deploy" } },
  { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" } },
  { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:iam::*:role/deploy"] } },
  { ArnLike: { "aws:SourceArn": "arn:aws:s3:::acme-*" } },
  { StringLike: { "aws:PrincipalAccount": "1111*" } },
  { StringLike: { "aws:PrincipalOrgID": "o-*" } },
  { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-*/r-ab12/*" } },
  { StringEquals: { "aws:PrincipalAccount": "${aws:PrincipalAccount}" } },
  { StringLike: { "sts:ExternalId": "*" } },
  { StringEquals: { "aws:SourceIdentity": "octocat" } },
  { IpAddress: { "aws:SourceIp": "192.0.2.1" } },
]

/** Who a statement trusts. */
export const principalCases: readonly LintCase[] = [
  {
    name: "everybody",
    code: "PRINCIPAL_ANYONE",
    policy: aTrustPolicy({ principal: "*", action: "sts:AssumeRole", condition: {} }),
    paths: ["Statement[0].Principal"],
    severity: "error",
  },
  {
    name: "every AWS account, over TLS",
    code: "PRINCIPAL_ANYONE",
    policy: aTrustPolicy({
      principal: { AWS: "*" },
      action: "sts:AssumeRole",
      condition: { Bool: { "aws:SecureTransport": "true" } },
    }),
    paths: ["Statement[0].Principal"],
  },
  {
    name: "everybody in the organization",
    code: "PRINCIPAL_ANYONE",
    policy: aTrustPolicy({
      principal: { AWS: "*" },
      action: "sts:AssumeRole",
      condition: { StringEquals: { "aws:PrincipalOrgID": "o-acme" } },
    }),
    paths: [],
  },
  {
    name: "everybody in the organization, and those in none",
    code: "PRINCIPAL_ANYONE",
    policy: aTrustPolicy({
      principal: { AWS: "*" },
      action: "sts:AssumeRole",
      condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-acme" } },
    }),
    paths: ["Statement[0].Principal"],
  },
  {
    name: "everybody but one",
    code: "PRINCIPAL_ANYONE",
    policy: aTrustPolicy({
      principal: undefined,
      statements: [{ Effect: "Allow", NotPrincipal: { AWS: "111122223333" }, Action: "sts:AssumeRole" }],
    }),
    paths: ["Statement[1].NotPrincipal"],
  },
  ...naming.map(
    (condition): LintCase => ({
      name: `everybody with ${JSON.stringify(condition)}`,
      code: "PRINCIPAL_ANYONE",
      policy: everybodyWith(condition),
      paths: [],
    }),
  ),
  ...open.map(
    (condition): LintCase => ({
      name: `everybody with ${JSON.stringify(condition)}, who may be anyone`,
      code: "PRINCIPAL_ANYONE",
      policy: everybodyWith(condition),
      paths: ["Statement[0].Principal"],
    }),
  ),
]
