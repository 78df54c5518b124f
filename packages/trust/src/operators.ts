import { compareDecimals, parseDecimal } from "./compare-decimals.ts"
import { compileWildcard, type TextMatcher } from "./compile-wildcard.ts"
import { ipRangeContains, parseIpRange } from "./ip-range.ts"
import { parseDate } from "./parse-date.ts"
import type { ResolvedValue } from "./resolve-template.ts"
import { splitArn } from "./split-arn.ts"

/** Compares one request value with one policy value. `undefined`: they can't be compared, one isn't of the type. */
export type ValueMatcher = (requestValue: string) => boolean | undefined

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
  ...pair(
    "StringLike",
    "StringNotLike",
    withVariables(({ pattern }) => compileWildcard(pattern)),
  ),
  ...pair("NumericEquals", "NumericNotEquals", withoutVariables(ofNumbers((order) => order === 0))),
  ...ordering("Numeric", ofNumbers),
  ...pair("DateEquals", "DateNotEquals", withoutVariables(ofDates((order) => order === 0))),
  ...ordering("Date", ofDates),
  { name: "Bool", negated: false, ...withVariables(equalBooleans) },
  { name: "BinaryEquals", negated: false, ...withoutVariables(equalBytes) },
  ...pair("IpAddress", "NotIpAddress", withoutVariables(insideIpRange)),
  ...pair("ArnEquals", "ArnNotEquals", withVariables(likeArn)),
  ...pair("ArnLike", "ArnNotLike", withVariables(likeArn)),
  { name: "Null", negated: false, ...withoutVariables(() => () => undefined) },
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

function equalText({ text }: ResolvedValue): ValueMatcher {
  return (requestValue) => requestValue === text
}

function equalTextIgnoringCase({ text }: ResolvedValue): ValueMatcher {
  const lowerCase = text.toLowerCase()
  return (requestValue) => requestValue.toLowerCase() === lowerCase
}

function ofNumbers(accepts: (order: number) => boolean): Compile {
  return ({ text }) => {
    const expected = parseDecimal(text)
    return (requestValue) => {
      const actual = expected && parseDecimal(requestValue)
      return actual && accepts(compareDecimals(actual, expected))
    }
  }
}

function ofDates(accepts: (order: number) => boolean): Compile {
  return ({ text }) => {
    const expected = parseDate(text)
    return (requestValue) => {
      const actual = parseDate(requestValue)
      return expected === undefined || actual === undefined ? undefined : accepts(actual - expected)
    }
  }
}

function equalBooleans({ text }: ResolvedValue): ValueMatcher {
  const expected = parseBoolean(text)
  return (requestValue) => {
    const actual = parseBoolean(requestValue)
    return expected === undefined || actual === undefined ? undefined : actual === expected
  }
}

function parseBoolean(text: string): boolean | undefined {
  const lowerCase = text.toLowerCase()
  if (lowerCase === "true") return true
  return lowerCase === "false" ? false : undefined
}

function equalBytes({ text }: ResolvedValue): ValueMatcher {
  const expected = decodeBase64(text)
  return (requestValue) => {
    const actual = decodeBase64(requestValue)
    return expected === undefined || actual === undefined ? undefined : actual === expected
  }
}

function decodeBase64(text: string): string | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(text)) return undefined
  return atob(text)
}

function insideIpRange({ text }: ResolvedValue): ValueMatcher {
  const range = parseIpRange(text)
  return (requestValue) => {
    const address = range && parseIpRange(requestValue)
    return address && ipRangeContains(range, address)
  }
}

function likeArn({ pattern }: ResolvedValue): ValueMatcher {
  const components: readonly TextMatcher[] | undefined = splitArn(pattern)?.map(compileWildcard)
  return (requestValue) => {
    const actual = components && splitArn(requestValue)
    return actual && components.every((matches, index) => matches(actual[index] ?? ""))
  }
}
