import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { ActionError } from "../failure/action-error.ts"
import type { JournalWriter } from "../journal/journal.ts"
import { makeFolder, readConfigFile, replaceConfigFile } from "./config-file.ts"
import { hasSection, isOwnSection, withBlock } from "./profile-text.ts"

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
 * @throws {ActionError} when the profile is there already and may not be overwritten, or the file is not safe to use.
 */
export async function writeProfile(entry: ProfileEntry, folder: string, { note }: JournalWriter): Promise<void> {
  const { path, header, lines, overwrite } = entry
  const found = await readConfigFile(path)
  const { text = "" } = found
  if (hasSection(text, header) && !overwrite && !isOwnSection(text, header)) throw alreadyThere(entry)
  const id = randomUUID()
  const block = withBlock(text, { id, header, lines })
  const draft = `${path}.${id}.tmp`
  const backup = join(folder, `${id}.txt`)
  if (block.replaced !== "")
    await replaceConfigFile(backup, { text: block.replaced, mode: 0o600, draft: `${backup}.tmp` })
  const madeFolder = await makeFolder(path)
  note({
    blocks: [
      {
        path,
        id,
        gap: block.gap,
        draft,
        ...(block.replaced !== "" && { replacedIn: backup }),
        ...(found.text !== undefined && { mode: found.mode }),
        ...(madeFolder !== undefined && { madeFolder }),
      },
    ],
  })
  await replaceConfigFile(path, { text: block.text, mode: 0o600, draft })
}

function alreadyThere({ profile, path }: ProfileEntry): ActionError {
  return new ActionError({
    message: `The profile "${profile}" is in ${path} already.`,
    hint: "Choose another name in aws-profile, or set overwrite-aws-profile to true: the profile is put back when the job ends.",
  })
}
