import type { OptionTable } from "../command.ts"

/** The same options, on the command line alone: what a job's variables say of its exchange must not change a verdict. */
export function asFlags(table: OptionTable): OptionTable {
  return Object.fromEntries(Object.entries(table).map(([name, option]) => [name, { ...option, from: "flag" }]))
}
