import type { ConditionCase } from "../support/condition-case.ts"
import { pages } from "../support/pages.ts"

/** Without `"Version": "2012-10-17"`, a variable is plain text. */
export const conditionVersionCases: readonly ConditionCase[] = (["2008-10-17", null] as const).flatMap((version) => [
  {
    name: `version ${version}: a variable is text and doesn't match the value`,
    condition: { StringEquals: { "s3:prefix": "${aws:username}" } },
    context: { "s3:prefix": "x", "aws:username": "x" },
    version,
    expect: "no match" as const,
    reason: "VERSION_WITHOUT_VARIABLES" as const,
    page: pages.version,
  },
  {
    name: `version ${version}: a variable is text and matches itself`,
    condition: { StringEquals: { "s3:prefix": "${aws:username}" } },
    context: { "s3:prefix": "${aws:username}", "aws:username": "x" },
    version,
    expect: "match" as const,
    page: pages.version,
  },
  {
    name: `version ${version}: the reason is the variable, also beside other values`,
    condition: { StringEquals: { "s3:prefix": ["home", "${aws:username}"] } },
    context: { "s3:prefix": "x", "aws:username": "x" },
    version,
    expect: "no match" as const,
    reason: "VERSION_WITHOUT_VARIABLES" as const,
    page: pages.version,
  },
  {
    name: `version ${version}: the asterisk in \${*} is a wildcard`,
    condition: { StringLike: { "s3:prefix": "${*}" } },
    context: { "s3:prefix": "${anything}" },
    version,
    expect: "match" as const,
    page: pages.version,
  },
])
