import { join } from "node:path"
import { readOwnFile } from "../files/read-own-file.ts"
import { replaceFile } from "../files/replace-file.ts"

const fileName = "state.json"
const ownerOnly = 0o600

/** Until when the credentials of each profile are valid, RFC 3339; nothing yet for those that nobody has asked for. */
export type Expirations = Readonly<Record<string, string>>

/** Notes that for `claimbridge runner status`. A folder that is gone is no reason to fail a job's request. */
export function noteExpirations(folder: string, expirations: Expirations): void {
  try {
    replaceFile(join(folder, fileName), `${JSON.stringify(expirations)}\n`, ownerOnly)
  } catch {
    // The job is being cleaned up.
  }
}

/** What was noted last. */
export function readExpirations(folder: string): Expirations {
  try {
    const value: unknown = JSON.parse(readOwnFile(join(folder, fileName)) ?? "{}")
    if (typeof value !== "object" || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === "string"))
  } catch {
    return {}
  }
}
