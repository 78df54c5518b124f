import { readEntries } from "../../input/read-entries.ts"
import type { Report, Shape } from "../../input/shape.ts"
import type { StringShape } from "../../input/string-shape.ts"

export interface DictionaryLimits {
  readonly key: StringShape
  /** Entries. */
  readonly max: number
}

/** Structures by string. */
export function dictionaryShape<Member>(
  member: Shape<Member>,
  limits: DictionaryLimits,
): Shape<ReadonlyMap<string, Member>> {
  return {
    parse(value, report) {
      const entries = readEntries(value)
      const names = entries.map(([name]) => name)
      checkNames(names, limits, report)

      const members = new Map<string, Member>()
      for (const [name, item] of entries) {
        const parsed = member.parse(item, { ...report, at: `${report.at}.${name}.member` })
        if (parsed !== undefined) members.set(name, parsed)
      }
      return members
    },
  }
}

function checkNames(names: readonly string[], { key, max }: DictionaryLimits, { at, broken }: Report): void {
  const subject = `Value '{${names.join(", ")}}' at '${at}' failed to satisfy constraint:`
  if (names.length > max) broken.push(`${subject} Member must have length less than or equal to ${max}`)
  if (names.every((name) => key.isWithin(name))) return
  broken.push(`${subject} Map keys must satisfy constraint: [${key.constraints.join(", ")}]`)
}
