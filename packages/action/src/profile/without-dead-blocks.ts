import { dirname } from "node:path"
import { isOfThisMachine } from "./block-id.ts"
import { isFolder } from "./is-folder.ts"
import { blockIds, withoutBlock } from "./profile-text.ts"

/** A text without the profiles of jobs that were killed before they could clean up: their folders are gone. */
export async function withoutDeadBlocks(text: string): Promise<string> {
  let rest = text
  for (const id of blockIds(text)) {
    const isDead = isOfThisMachine(id) && !(await isFolder(dirname(id)))
    if (isDead) rest = withoutBlock(rest, id, { replaced: "", gap: "" })
  }
  return rest
}
