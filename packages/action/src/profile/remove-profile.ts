import { rm } from "node:fs/promises"
import { dirname } from "node:path"
import { ActionError } from "../failure/action-error.ts"
import type { WrittenBlock } from "../journal/journal.ts"
import { blockFiles } from "./block-files.ts"
import { inTurn } from "./config-lock.ts"
import { isFolder } from "./is-folder.ts"
import { blockIds, withoutBlock, withoutSection } from "./profile-text.ts"
import { readConfigFile } from "./read-config-file.ts"
import { removeMadeFolders } from "./remove-made-folders.ts"
import { replaceConfigFile } from "./replace-config-file.ts"

const ownerOnly = 0o600

/** Undoes what `writeProfile` did; what others wrote into the file in the meantime stays. */
export async function removeProfile(block: WrittenBlock): Promise<void> {
  const { path } = block
  if (await isFolder(dirname(path))) await inTurn(path, () => takeOut(block))
}

/** Removes what is left beside a file: the lock of a main step that was killed, and folders that had to be made. */
export async function leaveFile(path: string, madeFolder: string): Promise<void> {
  if (!(await isFolder(dirname(path)))) return
  await inTurn(path, async () => {})
  if (madeFolder !== "") await removeMadeFolders(path, madeFolder)
}

async function takeOut(block: WrittenBlock): Promise<void> {
  const { path, mode } = block
  const { draft, backup } = blockFiles(block)
  await rm(draft, { force: true })
  const { text } = await readConfigFile(path)
  if (text === undefined) return
  const { text: replaced } = await readConfigFile(backup)
  const rest = await restOf(text, block, replaced ?? "")
  if (rest === text) return
  // Keys of other jobs must not become readable for others.
  const newMode = blockIds(rest).length > 0 ? ownerOnly : (mode ?? ownerOnly)
  if (rest === "" && mode === undefined) await rm(path, { force: true })
  else await replaceConfigFile(path, { text: rest, mode: newMode, draft })
  if (block.hasReplaced && replaced === undefined) throw copyIsGone(block)
}

/** Once the step's folder is gone, a section that looks like the block may be the user's. */
async function restOf(text: string, { id, gap, header, proof }: WrittenBlock, replaced: string): Promise<string> {
  if (blockIds(text).includes(id)) return withoutBlock(text, id, { replaced, gap })
  return (await isFolder(dirname(id))) ? withoutSection(text, header, { proof, replaced }) : text
}

function copyIsGone({ header }: WrittenBlock): ActionError {
  return new ActionError({
    message: `the ${header} that was overwritten cannot be put back, since a step has removed its copy`,
    hint: "Let no step empty RUNNER_TEMP, or choose a name in aws-profile that nobody has.",
  })
}
