import { type Note, readNote } from "./note.ts"
import { documentPaths, repositoryFile } from "./repository-file.ts"
import { type Row, readRows } from "./row.ts"

/** A code block of a page below `docs`. */
export interface Block {
  /** Where it stands, such as `docs/guides/abac-patterns.md:17`. */
  readonly place: string
  readonly page: string
  readonly language: string
  readonly text: string
  readonly note: Note
  /** Of the table that follows it, before the next block or heading. */
  readonly rows: readonly Row[]
}

const fenced = /(?:^<!-- test:([\s\S]*?)-->\n+)?^```(\w+)\n([\s\S]*?)^```$/gm

/** Every code block of a page. */
export function blocksOf(page: string): readonly Block[] {
  const text = repositoryFile(page).replaceAll("\r\n", "\n")
  return [...text.matchAll(fenced)].map((match) => {
    const [whole, note, language = "", body = ""] = match
    const line = text.slice(0, match.index + whole.length - body.length).split("\n").length - 1
    const after = text.slice(match.index + whole.length)
    return {
      place: `${page}:${line}`,
      page,
      language,
      text: body,
      note: note === undefined ? {} : readNote(note),
      rows: readRows(after.split(/^(?:```|#|<!-- test:)/m)[0] ?? ""),
    }
  })
}

/** Every code block of every page below `docs`, of some languages. */
export function documentBlocks(...languages: readonly string[]): readonly Block[] {
  return documentPaths()
    .flatMap(blocksOf)
    .filter(({ language }) => languages.includes(language))
}

/** The block of a page that its note gives this name. */
export function namedBlock(page: string, file: string): Block {
  const block = blocksOf(page).find(({ note }) => note.file === file)
  if (!block) throw new Error(`${page} has no block named ${file}`)
  return block
}
