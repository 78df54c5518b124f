import { readEntries } from "./read-entries.ts"
import type { Report, Shape } from "./shape.ts"

/** The shapes of a structure's members, by their name on the wire. */
export type MemberShapes<Structure> = {
  readonly [Name in keyof Structure]-?: Shape<NonNullable<Structure[Name]>>
}

/** A structure, checked in the order of `members`. Members that the API doesn't know are ignored, as AWS does. */
export function structureShape<Structure extends object>(
  members: MemberShapes<Structure>,
  required: readonly (keyof Structure & string)[],
): Shape<Structure> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(members))
  return {
    parse(value, report) {
      const parsed: object = Object.fromEntries(parseMembers(shapes, readEntries(value), report))
      return hasAll<Structure>(parsed, required, report) ? parsed : undefined
    },
  }
}

type Entries = readonly (readonly [string, unknown])[]

function parseMembers(shapes: ReadonlyMap<string, Shape<unknown>>, entries: Entries, report: Report): Entries {
  const values = new Map(entries)
  return [...shapes].flatMap(([name, shape]) => {
    if (!values.has(name)) return []
    const parsed = shape.parse(values.get(name), { ...report, at: memberAt(report, name) })
    return parsed === undefined ? [] : [[name, parsed] as const]
  })
}

function hasAll<Structure extends object>(
  parsed: object,
  required: readonly (keyof Structure & string)[],
  report: Report,
): parsed is Structure {
  const missing = required.filter((name) => !Object.hasOwn(parsed, name))
  const alreadyBroken = (at: string): boolean => report.broken.some((sentence) => sentence.includes(` at '${at}' `))
  for (const at of missing.map((name) => memberAt(report, name))) {
    if (!alreadyBroken(at)) {
      report.broken.push(`Value null at '${at}' failed to satisfy constraint: Member must not be null`)
    }
  }
  return missing.length === 0
}

function memberAt({ at }: Report, name: string): string {
  const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return at === "" ? member : `${at}.${member}`
}
