import type { OptionTable } from "../command.ts"

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: OptionTable
  /** What its positional arguments may be; empty where they are files or anything. */
  readonly words: readonly string[]
}
