import { access, constants } from "node:fs/promises"
import { delimiter, join } from "node:path"

/** Where a program lies on PATH, or undefined. */
export async function findProgram(name: string, path: string): Promise<string | undefined> {
  if (name.includes("/")) return name
  for (const folder of path.split(delimiter).filter((entry) => entry !== "")) {
    const file = join(folder, name)
    const isExecutable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isExecutable) return file
  }
  return undefined
}
