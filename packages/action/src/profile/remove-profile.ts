import type { WrittenBlock } from "../journal/journal.ts"
import { readConfigFile, removeFile, removeMadeFolders, replaceConfigFile } from "./config-file.ts"
import { withoutBlock } from "./profile-text.ts"

/** Undoes what `writeProfile` did; what others wrote into the file in the meantime stays. */
export async function removeProfile(block: WrittenBlock): Promise<void> {
  const { path, id, gap, replacedIn, draft, mode, madeFolder } = block
  await removeFile(draft)
  const { text } = await readConfigFile(path)
  if (text !== undefined) {
    const { text: replaced = "" } = replacedIn === undefined ? {} : await readConfigFile(replacedIn)
    const rest = withoutBlock(text, id, { replaced, gap })
    if (rest === "" && mode === undefined) await removeFile(path)
    else if (rest !== text) await replaceConfigFile(path, { text: rest, mode: mode ?? 0o600, draft })
  }
  if (madeFolder !== undefined) await removeMadeFolders(path, madeFolder)
}
