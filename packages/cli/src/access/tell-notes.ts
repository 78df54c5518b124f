import type { Note } from "@claimbridge/infra"
import type { TextWriter } from "../io.ts"
import { visible } from "../trust/visible.ts"

/** Tells what was decided for a model, and what is left to do by hand. */
export function tellNotes(stderr: TextWriter, notes: readonly Note[]): void {
  for (const { message } of notes) stderr.write(`note: ${visible(message)}.\n`)
}
