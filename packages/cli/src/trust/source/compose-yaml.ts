import { LineCounter, parseDocument } from "yaml"
import { shortFunctions } from "./short-functions.ts"

/** A text in YAML, or JSON, with the places of its nodes. */
export interface ComposedYaml {
  readonly document: ReturnType<typeof parseDocument>
  readonly lines: LineCounter
}

/** What scalars mean: `failsafe` leaves them text, as CloudFormation has it; in `core`, there are numbers and flags. */
export type ScalarSchema = "failsafe" | "core"

/** Composes the nodes of a text. */
export function composeYaml(text: string, schema: ScalarSchema = "failsafe"): ComposedYaml {
  const lines = new LineCounter()
  const customTags = [...shortFunctions]
  const options = { schema, merge: true, prettyErrors: false, logLevel: "error" } as const
  return { document: parseDocument(text, { ...options, customTags, lineCounter: lines }), lines }
}
