import type { OptionTable } from "../command.ts"

/** Some of the options of a table, in the order in which they are named. */
export function pickOptions(table: OptionTable, names: readonly string[]): OptionTable {
  return Object.fromEntries(
    names.flatMap((name) => {
      const option = table[name]
      return option ? [[name, option] as const] : []
    }),
  )
}
