import { isRecord } from "../is-record.ts"
import type { OptionChecks } from "./option-check.ts"
import { optionFault } from "./option-fault.ts"

/** Checks each option of a group that was given; the group "" is the options themselves. */
export function checkGroup(group: string, options: unknown, checks: OptionChecks): void {
  if (options === undefined) return
  if (!isRecord(options)) throw optionFault(group, options, "it must be an object")
  for (const [name, check] of Object.entries(checks)) {
    const value = options[name]
    const expected = value === undefined ? undefined : check(value)
    if (expected !== undefined) throw optionFault(group === "" ? name : `${group}.${name}`, value, expected)
  }
}
