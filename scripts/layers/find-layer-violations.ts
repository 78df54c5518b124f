import type { FileMap } from "../repository/file-map.ts"
import { findPackages } from "../repository/find-packages.ts"
import type { Finding } from "../repository/finding.ts"
import { checkCycles } from "./check-cycles.ts"
import { checkImports } from "./check-imports.ts"
import { checkMachineAccess } from "./check-machine-access.ts"
import { checkManifests } from "./check-manifests.ts"
import type { EdgeFiles } from "./edge-files.ts"
import { importingFiles } from "./importing-file.ts"

/** Every place where the packages do not keep to the layer table. */
export function findLayerViolations(files: FileMap, edges: EdgeFiles): Finding[] {
  const packages = findPackages(files)
  const sources = importingFiles(files, packages)
  return [
    ...checkManifests(packages),
    ...checkCycles(packages),
    ...checkImports(sources, packages),
    ...checkMachineAccess(sources, edges),
  ]
}
