import type { JournalWriter } from "../journal/journal.ts"
import { blockFiles } from "./block-files.ts"
import { newBlockId } from "./block-id.ts"
import { inTurn } from "./config-lock.ts"
import { firstMissingFolder } from "./first-missing-folder.ts"
import { isBlocksAlone, proofOf, withBlock } from "./profile-text.ts"
import { readConfigFile } from "./read-config-file.ts"
import { refuseTaken } from "./refuse-taken.ts"
import { replaceConfigFile } from "./replace-config-file.ts"
import { withoutDeadBlocks } from "./without-dead-blocks.ts"

/** One profile in one file. */
export interface ProfileEntry {
  readonly path: string
  readonly profile: string
  readonly header: string
  readonly lines: readonly string[]
  readonly overwrite: boolean
}

/**
 * Writes a profile, and keeps everything else in the file.
 *
 * @throws {ActionError} when the profile is somebody else's, or the file is not safe to use.
 */
export async function writeProfile(entry: ProfileEntry, folder: string, { note }: JournalWriter): Promise<void> {
  const { path, header, lines } = entry
  note({ files: { [path]: (await firstMissingFolder(path)) ?? "" } })
  await inTurn(path, async () => {
    const found = await readConfigFile(path)
    const before = await withoutDeadBlocks(found.text ?? "")
    refuseTaken(before, entry, folder)
    const id = newBlockId(folder)
    const { text, replaced, gap } = withBlock(before, { id, header, lines })
    const { draft, backup } = blockFiles({ path, id })
    if (replaced !== "") await replaceConfigFile(backup, { text: replaced, mode: 0o600, draft: `${backup}.tmp` })
    const isOurs = found.text === undefined || isBlocksAlone(found.text)
    const block = { path, id, header, proof: proofOf(lines), gap, hasReplaced: replaced !== "" }
    note({ blocks: [{ ...block, ...(!isOurs && { mode: found.mode }) }] })
    await replaceConfigFile(path, { text, mode: 0o600, draft })
  })
}
