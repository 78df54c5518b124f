import { open } from "node:fs/promises"
import { IssuerError } from "../issuer-error.ts"

const otherUsers = 0o077

/**
 * Reads a file that nobody but its owner may read. On Windows there are no such modes, and none is checked.
 *
 * @throws {IssuerError} `ERR_KEY_FILE_EXPOSED` when others may read or write it; `ERR_KEY_UNAVAILABLE` when it isn't there
 *   or may not be read
 */
export async function readPrivateFile(path: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new IssuerError("ERR_KEY_UNAVAILABLE", `The key file ${path} can't be read (${error.code}).`)
  })
  try {
    const { mode } = await file.stat()
    if (process.platform !== "win32" && (mode & otherUsers) !== 0) {
      throw new IssuerError(
        "ERR_KEY_FILE_EXPOSED",
        `Others may read or write the key file ${path}. Run: chmod 600 ${path}`,
      )
    }
    return await file.readFile("utf8")
  } finally {
    await file.close()
  }
}
