import { CliError } from "../../cli-error.ts"
import { visible } from "../visible.ts"
import type { Place } from "./source-text.ts"

/** Where a problem stands. */
export interface SourceLocation {
  /** The name of the text. */
  readonly name: string
  readonly place?: Place | undefined
}

/** A problem of a text that a person named: `deploy.json:3:9: …`. */
export function sourceError({ name, place }: SourceLocation, problem: string, hint: string): CliError {
  const at = place ? `:${place.line}:${place.column}` : ""
  return new CliError({ message: visible(`${name}${at}: ${problem}`), hint: visible(hint) })
}
