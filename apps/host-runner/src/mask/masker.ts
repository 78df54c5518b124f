import { encodings } from "./encodings.ts"

/** Hides secrets in text. */
export interface Masker {
  /** Hides a value from now on, in every encoding, and each of its lines. */
  add(secret: string): void
  mask(text: string): string
}

/**
 * Creates a masker that hides nothing yet.
 *
 * @see https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/SecretMasker.cs
 */
export function createMasker(): Masker {
  const hidden = new Set<string>()
  return {
    add(secret) {
      const values = [secret, ...secret.split(/[\r\n]+/)].filter((value) => value !== "")
      for (const value of values.flatMap((value) => [value, ...encodings(value)])) hidden.add(value)
    },
    mask: (text) => replaceRanges(text, [...hidden].flatMap((value) => findAll(text, value)).toSorted(byStart)),
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function byStart(left: Range, right: Range): number {
  return left.start - right.start
}

/** Every occurrence, those that overlap included. */
function findAll(text: string, value: string): Range[] {
  const ranges: Range[] = []
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
    ranges.push({ start, end: start + value.length })
  }
  return ranges
}

/** One `***` for each run of ranges that touch. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let masked = ""
  let position = 0
  let end = -1
  for (const range of ranges) {
    if (range.start > end) {
      masked += `${text.slice(position, range.start)}***`
    }
    end = Math.max(end, range.end)
    position = end
  }
  return masked + text.slice(position)
}
