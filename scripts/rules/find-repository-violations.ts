import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"
import { findInexactVersions } from "./find-inexact-versions.ts"
import { findLockfileUrls } from "./find-lockfile-urls.ts"
import { findLongFiles } from "./find-long-files.ts"
import { findMachinePaths } from "./find-machine-paths.ts"
import { findReadmeGaps } from "./find-readme-gaps.ts"
import { findRegistryHosts } from "./find-registry-hosts.ts"
import { findSecrets } from "./find-secrets.ts"

const rules = [
  findRegistryHosts,
  findLockfileUrls,
  findMachinePaths,
  findSecrets,
  findLongFiles,
  findInexactVersions,
  findReadmeGaps,
]

/** Everything that does not belong into the repository, or is missing from it. */
export function findRepositoryViolations(files: FileMap): Finding[] {
  return rules.flatMap((rule) => rule(files))
}
