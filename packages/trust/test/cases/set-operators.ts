import type { ConditionCase } from "../support/condition-case.ts"
import { pages } from "../support/pages.ts"

type Row = readonly [
  operator: string,
  policy: unknown,
  request: readonly string[] | undefined,
  expect: "match" | "no match",
  note: string,
]

const { operators, multivalued, multivaluedExamples, policyChecks } = pages
const distributions = [
  "arn:aws:cloudfront::123456789012:distribution/costs*",
  "arn:aws:cloudfront::123456789012:distribution/support*",
]

const fromOperators: readonly Row[] = [
  ["ForAllValues:StringEquals", ["a", "b"], ["a", "b"], "match", "all values are in the policy"],
  ["ForAllValues:StringEquals", ["a", "b"], ["a", "c"], "no match", "one value isn't in the policy"],
  ["ForAllValues:StringEquals", ["a", "b"], ["A"], "no match", "regards case"],
  ["ForAllValues:StringEqualsIgnoreCase", ["a", "b"], ["A", "B"], "match", "all values in another case"],
  ["ForAnyValue:StringEquals", "environment", ["environment", "costcenter"], "match", "one value is in the policy"],
  ["ForAnyValue:StringEquals", "environment", ["costcenter"], "no match", "no value is in the policy"],
  ["ForAnyValue:StringEquals", "environment", ["Environment"], "no match", "regards case"],
  ["ForAnyValue:StringEquals", "environment", undefined, "no match", "the key is absent"],
  ["ForAllValues:StringNotEquals", ["a", "b"], ["c", "d"], "match", "no value is in the policy"],
  ["ForAllValues:StringNotEquals", ["a", "b"], ["c", "a"], "no match", "one value is in the policy"],
  ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "c"], "match", "one value isn't in the policy"],
  ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "b"], "no match", "all values are in the policy"],
  ["ForAllValues:StringLike", "key1*", ["key1:a", "key1:b"], "match", "all values are like the pattern"],
  ["ForAllValues:StringLike", "key1*", ["key1:a", "key2:b"], "no match", "one value isn't like the pattern"],
  ["ForAnyValue:StringLike", "key1*", ["key2:a", "key1:b"], "match", "one value is like the pattern"],
  ["ForAllValues:Bool", "true", ["true", "true"], "match", "all true"],
  ["ForAllValues:Bool", "true", ["true", "false"], "no match", "one false"],
  ["ForAnyValue:Bool", "true", ["false", "true"], "match", "one true"],
  ["ForAllValues:ArnLike", distributions, [distributions[0] ?? ""], "match", "the ARN is like a pattern"],
  [
    "ForAllValues:ArnLike",
    distributions,
    ["arn:aws:cloudfront::123456789012:distribution/admin"],
    "no match",
    "it isn't",
  ],
  ["ForAllValues:ArnLike", distributions, undefined, "match", "the key is absent"],
  ["ForAnyValue:ArnNotLike", distributions, ["arn:aws:cloudfront::777788889999:distribution/x"], "match", "it isn't"],
]

const fromMultivalued: readonly Row[] = [
  ["ForAllValues:StringEquals", "a", undefined, "match", "an absent key is true"],
  ["ForAllValues:StringEquals", "a", [], "match", "no values are true"],
  ["ForAllValues:StringEquals", "a", [""], "match", "an empty value is true"],
  ["ForAllValues:NumericLessThan", "5", undefined, "match", "an absent number is true"],
  ["ForAllValues:StringEquals", "a", ["", "b"], "no match", "an empty value beside another is a value"],
  ["ForAnyValue:StringEquals", "a", undefined, "no match", "an absent key is false"],
  ["ForAnyValue:StringEquals", "a", [], "no match", "no values are false"],
  ["ForAnyValue:StringEquals", "", [""], "no match", "an empty value is false"],
  ["ForAnyValue:StringNotEquals", "a", undefined, "no match", "false also for a negated operator"],
  ["ForAnyValue:StringEqualsIfExists", "a", undefined, "no match", "false also with IfExists"],
  ["ForAnyValue:StringNotLikeIfExists", "a", undefined, "no match", "false also negated and with IfExists"],
  ["ForAllValues:StringEqualsIfExists", "a", undefined, "match", "true with IfExists"],
  ["ForAllValues:StringEqualsIfExists", "a", ["b"], "no match", "IfExists doesn't excuse a value that is there"],
  ["ForAllValues:StringNotEqualsIfExists", "a", undefined, "match", "true for a negated operator with IfExists"],
  ["forallvalues:stringequals", "a", ["a", "a"], "match", "prefix in another case"],
  ["FORANYVALUE:StringLikeIFEXISTS", "a*", ["ab", "c"], "match", "prefix and suffix in another case"],
]

const fromExamples: readonly Row[] = [
  ["ForAllValues:StringNotLike", "key1*", ["key1:legal"], "no match", "the value is like the pattern"],
  ["ForAllValues:StringNotLike", "key1*", ["key1:hr", "key1:personnel"], "no match", "both values are like it"],
  ["ForAllValues:StringNotLike", "key1*", ["key2:audit"], "match", "the value isn't like the pattern"],
  ["ForAllValues:StringNotLike", "key1*", undefined, "match", "the key is absent"],
  ["ForAnyValue:StringEquals", ["webserver", "owner"], ["owner", "x"], "match", "one value is on the list"],
]

const fromPolicyChecks: readonly Row[] = [
  ["ForAllValues:StringEquals", [], ["a"], "no match", "an empty policy list holds no value"],
  ["ForAllValues:StringEquals", [], undefined, "match", "an empty policy list with an absent key is true"],
  ["ForAllValues:StringNotEquals", [], ["a"], "no match", "an empty policy list matches no value when negated"],
  ["ForAnyValue:StringNotEquals", [], ["a"], "no match", "an empty policy list never matches, not even negated"],
  ["ForAnyValue:StringEqualsIfExists", [], undefined, "no match", "an empty policy list, also with IfExists"],
  ["ForAllValues:Null", "false", undefined, "match", "always true"],
  ["ForAllValues:Null", "true", ["a"], "match", "always true, also for a key that is there"],
  ["ForAnyValue:Null", "true", undefined, "no match", "always false"],
  ["ForAnyValue:Null", "false", ["a"], "no match", "always false, also for a key that is there"],
]

function toCases(rows: readonly Row[], page: string): readonly ConditionCase[] {
  return rows.map(([operator, policy, request, expect, note]) => ({
    name: `${operator}: ${note}`,
    condition: { [operator]: { "aws:TagKeys": policy } },
    ...(request && { context: { "aws:TagKeys": request } }),
    expect,
    page,
  }))
}

const withoutSetOperator: readonly ConditionCase[] = [
  {
    name: "an Allow without a set operator doesn't match several request values",
    condition: { StringLike: { "aws:TagKeys": "*" } },
    context: { "aws:TagKeys": ["a", "b"] },
    expect: "no match",
    reason: "KEY_MULTIVALUED",
    page: multivalued,
  },
  {
    name: "an Allow with a negated operator doesn't match several request values",
    condition: { StringNotEquals: { "aws:TagKeys": "x" } },
    context: { "aws:TagKeys": ["a", "b"] },
    expect: "no match",
    reason: "KEY_MULTIVALUED",
    page: multivalued,
  },
  {
    name: "a list without values is an absent key",
    condition: { StringNotEquals: { "aws:TagKeys": "a" } },
    context: { "aws:TagKeys": [] },
    expect: "match",
    page: pages.recordedSets,
  },
  {
    name: "keys that differ in case only are one key with several values",
    condition: { StringEquals: { "aws:RequestTag/env": "prod" } },
    context: { "aws:RequestTag/env": "prod", "aws:RequestTag/ENV": "dev" },
    expect: "no match",
    reason: "KEY_MULTIVALUED",
    page: multivalued,
  },
  {
    name: "keys that differ in case only have the values of both",
    condition: { "ForAnyValue:StringEquals": { "aws:RequestTag/env": "dev" } },
    context: { "aws:RequestTag/env": "prod", "aws:RequestTag/ENV": "dev" },
    expect: "match",
    page: multivalued,
  },
  {
    name: "a key without values adds nothing to one that differs in case only",
    condition: { StringEquals: { "aws:RequestTag/env": "prod" } },
    context: { "aws:RequestTag/env": "prod", "aws:RequestTag/ENV": [] },
    expect: "match",
    page: multivalued,
  },
]

export const setOperatorCases: readonly ConditionCase[] = [
  ...toCases(fromOperators, operators),
  ...toCases(fromMultivalued, multivalued),
  ...toCases(fromExamples, multivaluedExamples),
  ...toCases(fromPolicyChecks, policyChecks),
  ...withoutSetOperator,
]
