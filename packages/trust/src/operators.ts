import { compareDecimals, parseDecimal } from "./compare-decimals.ts"
import { compileWildcard, type TextMatcher } from "./compile-wildcard.ts"
import { ipRangeContains, parseIpAddress, parseIpRange } from "./ip-range.ts"
import { parseDate } from "./parse-date.ts"
import type { ResolvedValue } from "./resolve-template.ts"
import { splitArn } from "./split-arn.ts"

/**
 * How one request value compares with one policy value.
 *
 * - `incomparable`: one of them isn't of the operator's type; counts as unequal, as with numbers and dates.
 * - `refused`: the request's isn't, and then the condition doesn't match, negated or not, as with addresses and ARNs.
 * - `malformed`: the policy's isn't an ARN; then an `Allow` doesn't match and a `Deny` does, negated or not.
 */
export type Comparison = "equal" | "unequal" | "incomparable" | "refused" | "malformed"

export type ValueMatcher = (requestValue: string) => Comparison

/** A condition operator without `ForAllValues:`, `ForAnyValue:` and `IfExists`. */
export interface Operator {
  readonly name: string
  /** `true` for operators such as `StringNotEquals`: `compile` gives the positive comparison, the caller negates it. */
  readonly negated: boolean
  /** Whether IAM replaces policy variables in the values of this operator. */
  readonly replacesVariables: boolean
  readonly compile: (value: ResolvedValue) => ValueMatcher
}

type Compile = Operator["compile"]

const base64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i

/**
 * Every condition operator of the IAM reference. `Null` is among them by name only: it looks at presence, not at values.
 *
 * The page on operators says that `Bool` takes policy variables, the page on variables says that it doesn't; the former
 * is the more detailed one and is followed here.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const operators: readonly Operator[] = [
  ...pair("StringEquals", "StringNotEquals", withVariables(equalText)),
  ...pair("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", withVariables(equalTextIgnoringCase)),
  ...pair("StringLike", "StringNotLike", withVariables(likeText)),
  ...pair("NumericEquals", "NumericNotEquals", withoutVariables(ofNumbers((order) => order === 0))),
  ...ordering("Numeric", ofNumbers),
  ...pair("DateEquals", "DateNotEquals", withoutVariables(ofDates((order) => order === 0))),
  ...ordering("Date", ofDates),
  { name: "Bool", negated: false, ...withVariables(equalBooleans) },
  { name: "BinaryEquals", negated: false, ...withoutVariables(equalBytes) },
  ...pair("IpAddress", "NotIpAddress", withoutVariables(insideIpRange)),
  ...pair("ArnEquals", "ArnNotEquals", withVariables(likeArn)),
  ...pair("ArnLike", "ArnNotLike", withVariables(likeArn)),
  { name: "Null", negated: false, ...withoutVariables(() => () => "incomparable") },
]

type Behavior = Pick<Operator, "replacesVariables" | "compile">

function withVariables(compile: Compile): Behavior {
  return { replacesVariables: true, compile }
}

function withoutVariables(compile: Compile): Behavior {
  return { replacesVariables: false, compile }
}

function pair(name: string, opposite: string, behavior: Behavior): readonly Operator[] {
  return [
    { name, negated: false, ...behavior },
    { name: opposite, negated: true, ...behavior },
  ]
}

function ordering(type: string, of: (accepts: (order: number) => boolean) => Compile): readonly Operator[] {
  return [
    { name: `${type}LessThan`, negated: false, ...withoutVariables(of((order) => order < 0)) },
    { name: `${type}LessThanEquals`, negated: false, ...withoutVariables(of((order) => order <= 0)) },
    { name: `${type}GreaterThan`, negated: false, ...withoutVariables(of((order) => order > 0)) },
    { name: `${type}GreaterThanEquals`, negated: false, ...withoutVariables(of((order) => order >= 0)) },
  ]
}

function comparison(isEqual: boolean): Comparison {
  return isEqual ? "equal" : "unequal"
}

function equalText({ text }: ResolvedValue): ValueMatcher {
  return (requestValue) => comparison(requestValue === text)
}

function equalTextIgnoringCase({ text }: ResolvedValue): ValueMatcher {
  const lowerCase = text.toLowerCase()
  return (requestValue) => comparison(requestValue.toLowerCase() === lowerCase)
}

function likeText({ pattern }: ResolvedValue): ValueMatcher {
  const matches = compileWildcard(pattern)
  return (requestValue) => comparison(matches(requestValue))
}

function ofNumbers(accepts: (order: number) => boolean): Compile {
  return ({ text }) => {
    const expected = parseDecimal(text)
    return (requestValue) => {
      const actual = expected && parseDecimal(requestValue)
      return actual ? comparison(accepts(compareDecimals(actual, expected))) : "incomparable"
    }
  }
}

function ofDates(accepts: (order: number) => boolean): Compile {
  return ({ text }) => {
    const expected = parseDate(text)
    return (requestValue) => {
      const actual = parseDate(requestValue)
      if (expected === undefined || actual === undefined) return "incomparable"
      return comparison(accepts(actual - expected))
    }
  }
}

/** Whatever isn't "true" is false. */
function equalBooleans({ text }: ResolvedValue): ValueMatcher {
  const expected = text.toLowerCase() === "true"
  return (requestValue) => comparison((requestValue.toLowerCase() === "true") === expected)
}

/** IAM takes one spelling of the bytes only: `YR==` isn't `YQ==`, though both decode to the same. */
function equalBytes({ text }: ResolvedValue): ValueMatcher {
  return (requestValue) =>
    base64.test(text) && base64.test(requestValue) ? comparison(requestValue === text) : "incomparable"
}

function insideIpRange({ text }: ResolvedValue): ValueMatcher {
  const range = parseIpRange(text)
  return (requestValue) => {
    const address = parseIpAddress(requestValue)
    if (!address) return "refused"
    return range ? comparison(ipRangeContains(range, address)) : "incomparable"
  }
}

function likeArn({ pattern }: ResolvedValue): ValueMatcher {
  const components: readonly TextMatcher[] | undefined = componentsOf(pattern)?.map(compileWildcard)
  return (requestValue) => {
    const actual = componentsOf(requestValue)
    if (!actual) return "refused"
    if (!components) return "malformed"
    return comparison(components.every((matches, index) => matches(actual[index] ?? "")))
  }
}

function componentsOf(arn: string): readonly string[] | undefined {
  return arn.startsWith("arn:") ? splitArn(arn) : undefined
}
