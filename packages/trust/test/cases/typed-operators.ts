import type { ConditionCase } from "../support/condition-case.ts"
import { pages } from "../support/pages.ts"

const page = pages.operators

type Row = readonly [operator: string, policy: unknown, request: string, expect: "match" | "no match", note: string]

const numbers: readonly Row[] = [
  ["NumericEquals", "10", "10", "match", "equal"],
  ["NumericEquals", "10", "10.0", "match", "equal with another scale"],
  ["NumericEquals", 10, "10", "match", "equal, written as a JSON number"],
  ["NumericEquals", "10", "11", "no match", "different"],
  ["NumericEquals", ["9", "10"], "10", "match", "one of two"],
  ["NumericEquals", "-0.5", "-0.50", "match", "negative decimals"],
  ["NumericEquals", "9007199254740992", "9007199254740993", "no match", "different beyond the precision of a double"],
  ["NumericEquals", "10", "ten", "no match", "not a number"],
  ["NumericEquals", "1*", "10", "no match", "no wildcards"],
  ["NumericNotEquals", "10", "11", "match", "different"],
  ["NumericNotEquals", "10", "10", "no match", "equal"],
  ["NumericNotEquals", ["10", "11"], "11", "no match", "one of two"],
  ["NumericLessThan", "10", "9.99", "match", "less"],
  ["NumericLessThan", "10", "10", "no match", "equal"],
  ["NumericLessThan", "10", "9", "match", "less as a number, greater as text"],
  ["NumericLessThan", "0.25", "0.3", "no match", "greater with fewer decimals"],
  ["NumericLessThanEquals", "10", "10", "match", "equal"],
  ["NumericLessThanEquals", "10", "11", "no match", "greater"],
  ["NumericGreaterThan", "10", "10.01", "match", "greater"],
  ["NumericGreaterThan", "10", "10", "no match", "equal"],
  ["NumericGreaterThanEquals", "10", "10", "match", "equal"],
  ["NumericGreaterThanEquals", "10", "9", "no match", "less"],
]

const dates: readonly Row[] = [
  ["DateEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "match", "the same text"],
  ["DateEquals", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "match", "the same moment in another zone"],
  ["DateEquals", "2026-01-01T00:00:00Z", "2025-12-31T18:30:00-05:30", "match", "the same moment in a zone to the west"],
  ["DateEquals", "2026-01-01", "2026-01-01T00:00:00Z", "match", "a day is its first moment"],
  ["DateEquals", "2026", "2026-01-01T00:00Z", "match", "four digits are a year"],
  ["DateEquals", "1767225600", "2026-01-01T00:00:00Z", "match", "epoch seconds in the policy"],
  ["DateEquals", "2026-01-01T00:00:00Z", "1767225600", "match", "epoch seconds in the request"],
  ["DateEquals", "2026-02-29", "2026-03-01", "no match", "a day that doesn't exist"],
  ["DateEquals", "2026-*", "2026-01-01", "no match", "no wildcards"],
  ["DateNotEquals", "2026-01-01", "2026-01-02", "match", "another day"],
  ["DateNotEquals", "2026-01-01", "2026-01-01T00:00:00Z", "no match", "the same moment"],
  ["DateLessThan", "2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "match", "before"],
  ["DateLessThan", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "no match", "the same moment"],
  ["DateLessThanEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "match", "the same moment"],
  ["DateLessThanEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.001Z", "no match", "a millisecond later"],
  ["DateGreaterThan", "2020-01-01T00:00:01Z", "2026-01-01T00:00:00Z", "match", "after"],
  ["DateGreaterThan", "2020-01-01T00:00:01Z", "2020-01-01T00:00:01Z", "no match", "the same moment"],
  ["DateGreaterThanEquals", "2020-01-01T00:00:01Z", "2020-01-01T00:00:01Z", "match", "the same moment"],
  ["DateGreaterThanEquals", "2020-01-01T00:00:01Z", "2020-01-01T00:00:00Z", "no match", "before"],
]

const booleansAndBytes: readonly Row[] = [
  ["Bool", "false", "false", "match", "both false"],
  ["Bool", "false", "true", "no match", "different"],
  ["Bool", true, "true", "match", "written as a JSON boolean"],
  ["Bool", "True", "true", "match", "another case"],
  ["Bool", ["true", "false"], "false", "match", "one of two"],
  ["Bool", "yes", "true", "no match", "not a boolean"],
  ["BinaryEquals", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "match", "the same bytes"],
  ["BinaryEquals", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "b3RoZXI=", "no match", "other bytes"],
  ["BinaryEquals", "QQ==", "QR==", "match", "the same bytes in another spelling"],
  ["BinaryEquals", "Q*==", "QQ==", "no match", "no wildcards"],
]

const ipAddresses: readonly Row[] = [
  ["IpAddress", "203.0.113.0/24", "203.0.113.1", "match", "inside the range"],
  ["IpAddress", "203.0.113.0/24", "198.51.100.1", "no match", "outside the range"],
  ["IpAddress", "203.0.113.5", "203.0.113.5", "match", "one address"],
  ["IpAddress", "203.0.113.5", "203.0.113.6", "no match", "one address means /32"],
  ["IpAddress", "203.0.113.128/25", "203.0.113.127", "no match", "just below the range"],
  ["IpAddress", "0.0.0.0/0", "198.51.100.1", "match", "every IPv4 address"],
  ["IpAddress", "0.0.0.0/0", "2001:db8::1", "no match", "IPv6 against an IPv4 range"],
  ["IpAddress", ["203.0.113.0/24", "2001:DB8:1234:5678::/64"], "2001:db8:1234:5678:9::1", "match", "IPv6 inside"],
  ["IpAddress", "2001:DB8:1234:5678::/64", "2001:db8:1234:5679::1", "no match", "IPv6 outside"],
  ["IpAddress", "2001:db8::1", "2001:0db8:0:0:0:0:0:1", "match", "IPv6 in another spelling"],
  ["IpAddress", "2001:db8::1", "2001:db8::2", "no match", "one IPv6 address means /128"],
  ["IpAddress", "203.0.113.0/24", "203.0.113.0/8", "no match", "a request value that is a wider range"],
  ["IpAddress", "203.0.113.0/33", "203.0.113.0", "no match", "a prefix that doesn't exist"],
  ["IpAddress", "203.0.113.*", "203.0.113.0", "no match", "no wildcards"],
  ["IpAddress", "203.0.113.0/24", "AWS Internal", "no match", "a request value that isn't an address"],
  ["NotIpAddress", "203.0.113.0/24", "198.51.100.1", "match", "outside the range"],
  ["NotIpAddress", "203.0.113.0/24", "203.0.113.9", "no match", "inside the range"],
  ["NotIpAddress", ["203.0.113.0/24", "198.51.100.0/24"], "198.51.100.1", "no match", "inside one of two ranges"],
]

const topic = "arn:aws:sns:us-west-2:123456789012:TOPIC-ID"
const document = "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"

const arns: readonly Row[] = [
  ["ArnEquals", topic, topic, "match", "the same ARN"],
  ["ArnEquals", topic, "arn:aws:sns:us-west-2:777788889999:TOPIC-ID", "no match", "another account"],
  ["ArnEquals", "arn:aws:sns:*:123456789012:*", topic, "match", "wildcards, as in ArnLike"],
  ["ArnLike", "arn:aws:sns:us-*-2:123456789012:TOPIC-??", topic, "match", "wildcards inside components"],
  ["ArnLike", "arn:aws:sns:*:topic-id", topic, "no match", "another case and too few components"],
  ["ArnLike", "arn:aws:sns:*:TOPIC-ID", topic, "no match", "an asterisk stays in its component"],
  ["ArnLike", "arn:aws:someservice:*:111122223333:finance/*", document, "no match", "colons bound the asterisk"],
  [
    "StringLike",
    "arn:aws:someservice:*:111122223333:finance/*",
    document,
    "match",
    "colons don't bound it in StringLike",
  ],
  [
    "ArnLike",
    "arn:aws:logs:us-east-1:111122223333:*:*",
    "arn:aws:logs:us-east-1:111122223333:a:b",
    "match",
    "sixth has colons",
  ],
  ["ArnLike", "*", topic, "no match", "a pattern that has no six components"],
  ["ArnLike", "arn:aws:sns:us-west-2:123456789012:topic-id", topic, "no match", "regards case"],
  ["ArnNotEquals", topic, topic, "no match", "the same ARN"],
  ["ArnNotEquals", "arn:aws:sns:*:*:other", topic, "match", "another name"],
  ["ArnNotLike", "arn:aws:sns:*:*:TOPIC-*", topic, "no match", "inside the pattern"],
  ["ArnNotLike", ["arn:aws:sns:*:*:a", "arn:aws:sns:*:*:b"], topic, "match", "outside both patterns"],
]

export const typedOperatorCases: readonly ConditionCase[] = [
  ...numbers,
  ...dates,
  ...booleansAndBytes,
  ...ipAddresses,
  ...arns,
].map(([operator, policy, request, expect, note]) => ({
  name: `${operator}: ${note}`,
  condition: { [operator]: { "example:key": policy } },
  context: { "example:key": request },
  expect,
  page,
}))
