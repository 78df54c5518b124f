import type { ConditionCase } from "../support/condition-case.ts"
import { pages } from "../support/pages.ts"

type Outcome = "match" | "no match"

type Row = readonly [
  operator: string,
  policy: unknown,
  request: string | readonly string[],
  allow: Outcome,
  deny: Outcome,
]

const user = "arn:aws:iam::111122223333:user/ana"
const users = "arn:aws:iam::*:user/*"
const roles = "arn:aws:iam::*:role/*"

/** A multivalued key without a set operator matches nothing, whatever the effect. */
const sets: readonly Row[] = [
  ["StringEquals", "team", ["team"], "no match", "no match"],
  ["StringEquals", "team", ["team", "env"], "no match", "no match"],
  ["StringNotEquals", "team", ["env"], "no match", "no match"],
  ["StringNotEquals", "team", ["team", "env"], "no match", "no match"],
  ["StringEqualsIfExists", "team", ["team"], "no match", "no match"],
  ["StringNotEqualsIfExists", "team", ["env"], "no match", "no match"],
  ["ForAnyValue:StringEquals", "team", ["team", "env"], "match", "match"],
  ["ForAllValues:StringEquals", "team", ["team", "env"], "no match", "no match"],
  ["ForAnyValue:StringNotEquals", "team", ["team", "env"], "match", "match"],
  ["ForAnyValue:StringNotEquals", "team", ["team"], "no match", "no match"],
]

const values: readonly Row[] = [
  ["NumericEquals", "1", "01", "match", "match"],
  ["NumericEquals", "1", "+1", "match", "match"],
  ["NumericEquals", "1", "1e0", "match", "match"],
  ["NumericEquals", "1.", "1", "match", "match"],
  ["NumericEquals", "1", "Infinity", "no match", "no match"],
  ["NumericEquals", "1", "", "no match", "no match"],
  ["NumericNotEquals", "1", "no-number", "match", "match"],
  ["NumericNotEquals", "NaN", "1", "match", "match"],
  ["NumericLessThan", "9007199254740993", "9007199254740992", "match", "match"],
  ["ForAllValues:NumericEquals", "1", ["no-number", "1"], "no match", "no match"],
  ["ForAnyValue:NumericEquals", "1", ["no-number", "1"], "match", "match"],
  ["ForAllValues:NumericNotEquals", "1", ["no-number", "2"], "match", "match"],
  ["DateEquals", "2030-01-01T00:00:00Z", "2030-01-01T00:00:00", "match", "match"],
  ["DateEquals", "2030-01-01T00:00:00Z", "2030-01-01", "match", "match"],
  ["DateEquals", "2030-01-01T00:00:00Z", "+1893456000", "match", "match"],
  ["DateEquals", "2030-01-01T00:00:00Z", "2030-01-01T00:00:00.0001Z", "match", "match"],
  ["DateEquals", "2030-01-01T00:00:00.1231Z", "2030-01-01T00:00:00.1239Z", "match", "match"],
  ["DateNotEquals", "2030-01-01T00:00:00Z", "not-a-date", "match", "match"],
  ["DateNotEquals", "not-a-date", "2030-01-01T00:00:00Z", "match", "match"],
  ["Bool", "false", "yes", "match", "match"],
  ["Bool", "false", "", "match", "match"],
  ["Bool", "false", " true ", "match", "match"],
  ["Bool", "false", "TRUE", "no match", "no match"],
  ["Bool", "yes", "false", "match", "match"],
  ["Bool", "true", "TRUE", "match", "match"],
  ["Bool", "true", "1", "no match", "no match"],
  ["BinaryEquals", "YQ==", "YQ==", "match", "match"],
  ["BinaryEquals", "YQ==", "Yg==", "no match", "no match"],
  ["BinaryEquals", "YQ==", "YQ", "no match", "no match"],
  ["BinaryEquals", "YQ==", "YR==", "no match", "no match"],
  ["BinaryEquals", "YQ==", " YQ== ", "no match", "no match"],
  ["BinaryEquals", "YQ==", "", "no match", "no match"],
]

/** The record has the exponent `e0`; what others mean follows from it. */
const exponents: readonly Row[] = [
  ["NumericEquals", "1000", "1e3", "match", "match"],
  ["NumericEquals", "0.01", "1E-2", "match", "match"],
  ["NumericEquals", "120", "1.2e+2", "match", "match"],
  ["NumericEquals", "1000000000000", "1e12", "match", "match"],
]

/** A request value that isn't an ARN matches nothing. A policy value that isn't one voids an Allow and makes a Deny deny. */
const arns: readonly Row[] = [
  ["ArnLike", users, "not-an-arn", "no match", "no match"],
  ["ArnNotLike", users, "not-an-arn", "no match", "no match"],
  ["ArnNotLike", users, "", "no match", "no match"],
  ["ArnLike", "not-an-arn", user, "no match", "match"],
  ["ArnNotLike", "not-an-arn", user, "no match", "match"],
  ["ArnLike", "not-an-arn", "not-an-arn", "no match", "no match"],
  ["ArnLike", ["not-an-arn", users], user, "no match", "match"],
  ["ArnLike", [users, "not-an-arn"], user, "match", "match"],
  ["ArnLike", [roles, "not-an-arn"], user, "no match", "match"],
  ["ArnNotLike", [users, "not-an-arn"], user, "no match", "no match"],
  ["ArnNotLike", [roles, "not-an-arn"], user, "no match", "match"],
]

const addresses: readonly Row[] = [
  ["IpAddress", "192.0.2.5/24", "192.0.2.1", "match", "match"],
  ["IpAddress", "192.0.2.0/0", "203.0.113.1", "match", "match"],
  ["NotIpAddress", "192.0.2.0/0", "2001:db8::1", "match", "match"],
  ["IpAddress", "192.0.2.0/24", "::ffff:192.0.2.1", "match", "match"],
  ["NotIpAddress", "192.0.2.0/24", "::FFFF:c000:201", "no match", "no match"],
  ["IpAddress", "::ffff:c000:200/120", "::ffff:c000:201", "no match", "no match"],
  ["IpAddress", "::/0", "::ffff:192.0.2.1", "no match", "no match"],
  ["NotIpAddress", "::192.0.2.0/120", "::192.0.2.1", "no match", "no match"],
  ["NotIpAddress", "192.0.2.0/24", "192.0.2.1/32", "no match", "no match"],
  ["IpAddress", "192.000.002.0/24", "192.0.2.1", "match", "match"],
  ["IpAddress", "192.0.2.0/024", "192.0.2.1", "match", "match"],
  ["IpAddress", "192.0.2.0/+24", "192.0.2.1", "match", "match"],
  ["IpAddress", "2001:db8::4/127", "2001:db8::5", "match", "match"],
  ["IpAddress", "2001:db8::5/64", "2001:db8::5", "no match", "no match"],
  ["NotIpAddress", "2001:db8::5/64", "2001:db8::5", "match", "match"],
  ["IpAddress", "2001:db8::192.0.2.0/120", "2001:db8::c000:201", "no match", "no match"],
  ["NotIpAddress", "2001:db8::/64", "2001:db8::192.0.2.1", "no match", "no match"],
  ["NotIpAddress", "192.0.2.0/33", "192.0.2.1", "match", "match"],
  ["NotIpAddress", "192.0.2.0/24", "not-an-ip", "no match", "no match"],
  ["NotIpAddress", "not-an-ip", "192.0.2.1", "match", "match"],
  ["NotIpAddress", "not-an-ip", "not-an-ip", "no match", "no match"],
]

const strings: readonly Row[] = [
  ["StringEqualsIgnoreCase", "K", "\u212a", "match", "match"],
  ["StringEqualsIgnoreCase", "I", "\u0131", "no match", "no match"],
  ["StringEqualsIgnoreCase", "\u00df", "\u1e9e", "match", "match"],
  ["StringEqualsIgnoreCase", "\u00df", "SS", "no match", "no match"],
  ["StringEqualsIgnoreCase", "\u039f\u03a3", "\u03bf\u03c2", "match", "match"],
  ["StringLike", "a?b", "a\u{10400}b", "no match", "no match"],
  ["StringLike", "a??b", "a\u{10400}b", "match", "match"],
  ["StringLike", "a[b]", "ab", "no match", "no match"],
]

function toCases(rows: readonly Row[], page: string): readonly ConditionCase[] {
  return rows.flatMap(([operator, policy, request, allow, deny]) => {
    const shared = { condition: { [operator]: { "example:key": policy } }, context: { "example:key": request }, page }
    const note = `${operator}: ${JSON.stringify(policy)} and ${JSON.stringify(request)}`
    return [
      { ...shared, name: `Allow with ${note}`, expect: allow },
      { ...shared, name: `Deny with ${note}`, effect: "Deny" as const, expect: deny },
    ]
  })
}

/** Conditions that IAM's documentation leaves open, each as an `Allow` and as a `Deny`. */
export const recordedCases: readonly ConditionCase[] = [
  ...toCases(sets, pages.recordedSets),
  ...toCases(values, pages.recordedValues),
  ...toCases(exponents, pages.recordedValues),
  ...toCases(arns, pages.recordedValues),
  ...toCases(addresses, pages.recordedIp),
  ...toCases(strings, pages.recordedStrings),
]
