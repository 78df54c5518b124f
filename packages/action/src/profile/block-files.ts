import { basename } from "node:path"
import type { WrittenBlock } from "../journal/journal.ts"

/** The files of a block, besides the one that it is in. */
export interface BlockFiles {
  /** Where the new file is written before it takes the place of the old one. */
  readonly draft: string
  /** A private file with the section that the block replaced. */
  readonly backup: string
}

/** Where the files of a block are. Its id is a path below the step's folder. */
export function blockFiles({ path, id }: Pick<WrittenBlock, "path" | "id">): BlockFiles {
  return { draft: `${path}.${basename(id)}.tmp`, backup: `${id}.txt` }
}
