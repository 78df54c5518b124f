import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"
import { findText } from "./find-text.ts"

/** The lock file pins packages by integrity hash; an address in it would tie it to one registry. */
export function findLockfileUrls(files: FileMap): Finding[] {
  const lockfiles = new Map([...files].filter(([path]) => path.endsWith("pnpm-lock.yaml")))
  return findText(lockfiles, /\btarball:|\bresolved:|\bhttps?:\/\//, "has an address in the lock file")
}
