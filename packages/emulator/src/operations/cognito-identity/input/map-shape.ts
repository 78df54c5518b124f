import { readEntries } from "../../input/read-entries.ts"
import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"
import type { StringShape } from "../../input/string-shape.ts"

export type StringMap = Readonly<Record<string, string>>

export interface MapLimits {
  readonly key: StringShape
  readonly value: StringShape
  /** Entries. */
  readonly max: number
  /** `true` keeps the entries out of messages: they hold tokens. Default: false. */
  readonly secret?: boolean
}

/** Strings by string. */
export function mapShape(limits: MapLimits): Shape<StringMap> {
  return {
    parse(value, { at, broken }) {
      const entries = readEntries(value).map(readText)
      const subject = limits.secret ? "Value" : `Value '${show(entries)}'`
      for (const constraint of brokenConstraints(entries, limits)) {
        broken.push(`${subject} at '${at}' failed to satisfy constraint: ${constraint}`)
      }
      return Object.fromEntries(entries)
    },
  }
}

type Entry = readonly [name: string, text: string]

function readText([name, value]: readonly [string, unknown]): Entry {
  if (typeof value !== "string") throw serializationProblem(value, "String")
  return [name, value]
}

function brokenConstraints(entries: readonly Entry[], { key, value, max }: MapLimits): readonly string[] {
  const constraints: string[] = []
  if (entries.length > max) constraints.push(`Member must have length less than or equal to ${max}`)
  if (!entries.every(([name]) => key.isWithin(name))) {
    constraints.push(`Map keys must satisfy constraint: [${key.constraints.join(", ")}]`)
  }
  if (!entries.every(([, text]) => value.isWithin(text))) {
    constraints.push(`Map value must satisfy constraint: [${value.constraints.join(", ")}]`)
  }
  return constraints
}

function show(entries: readonly Entry[]): string {
  return `{${entries.map(([name, text]) => `${name}=${text}`).join(", ")}}`
}
