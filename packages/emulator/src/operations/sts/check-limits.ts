import { validationError } from "./validation-error.ts"

/** The constraints that AWS's model puts on one member of a request. */
export interface Limits {
  readonly required?: true
  /** As AWS prints it. Must match the whole value. */
  readonly pattern?: string
  /** Characters of a text, or members of a list. */
  readonly minLength?: number
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  /** The value is never repeated in a message. */
  readonly secret?: true
}

export interface LimitedMember {
  /** As AWS names it in messages: `roleSessionName`, `tags.1.member.value`. */
  readonly name: string
  readonly value: string | number | readonly unknown[] | undefined
  readonly limits: Limits
}

const patterns = new Map<string, RegExp>()

/**
 * Holds every member against its limits and reports all violations together, as AWS does.
 *
 * @throws {AwsError} `ValidationError`
 */
export function checkLimits(members: readonly LimitedMember[]): void {
  const violations = members.flatMap(violationsOf)
  if (violations.length === 0) return
  const noun = violations.length === 1 ? "error" : "errors"
  throw validationError(`${violations.length} validation ${noun} detected: ${violations.join("; ")}`)
}

function violationsOf({ name, value, limits }: LimitedMember): readonly string[] {
  if (value === undefined) return limits.required ? [`Value null at '${name}' ${failed("not be null")}`] : []
  const rules = typeof value === "number" ? brokenByNumber(value, limits) : brokenByLength(value, limits)
  if (rules.length === 0) return rules
  const subject = limits.secret ? `Value at '${name}'` : `Value '${printed(value)}' at '${name}'`
  return rules.map((rule) => `${subject} ${failed(rule)}`)
}

function failed(rule: string): string {
  return `failed to satisfy constraint: Member must ${rule}`
}

function brokenByNumber(value: number, { min, max }: Limits): readonly string[] {
  if (min !== undefined && value < min) return [`have value greater than or equal to ${min}`]
  if (max !== undefined && value > max) return [`have value less than or equal to ${max}`]
  return []
}

function brokenByLength(value: string | readonly unknown[], limits: Limits): readonly string[] {
  const { minLength, maxLength, pattern } = limits
  const broken: string[] = []
  if (minLength !== undefined && value.length < minLength) {
    broken.push(`have length greater than or equal to ${minLength}`)
  }
  if (maxLength !== undefined && value.length > maxLength) broken.push(`have length less than or equal to ${maxLength}`)
  if (pattern !== undefined && typeof value === "string" && !wholeMatch(pattern, value)) {
    broken.push(`satisfy regular expression pattern: ${pattern}`)
  }
  return broken
}

function wholeMatch(pattern: string, value: string): boolean {
  const compiled = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, "u")
  patterns.set(pattern, compiled)
  return compiled.test(value)
}

function printed(value: string | number | readonly unknown[]): string {
  return Array.isArray(value) ? `[${value.length} members]` : String(value)
}
