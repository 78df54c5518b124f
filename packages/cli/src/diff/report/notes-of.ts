import { visible } from "../../trust/visible.ts"
import type { DiffFacts } from "./diff-facts.ts"

/** What a reader should know besides. */
export function notesOf({ notes, others }: Pick<DiffFacts, "notes" | "others">): readonly string[] {
  const elsewhere = others.map((account) => `Account ${account} was not looked at: it takes a run of its own`)
  return [...notes, ...elsewhere].map((note) => `${visible(note)}.`)
}
