import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"

/** Writes the script of a step where its shell will read it. */
export async function writeScript(folder: string, text: string, extension: string): Promise<string> {
  const path = join(folder, randomUUID() + extension)
  await writeFile(path, text)
  return path
}
