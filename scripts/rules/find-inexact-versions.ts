import type { FileMap } from "../repository/file-map.ts"
import { findPackages } from "../repository/find-packages.ts"
import type { Finding } from "../repository/finding.ts"
import { readCatalog } from "../repository/read-catalog.ts"

const exactVersion = /^(npm:(@[^/@]+\/)?[^/@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
const fromWorkspace = /^(catalog:|workspace:[*^~])$/

/** Ranges in the catalog, and versions that a `package.json` states by itself instead of taking the catalog's. */
export function findInexactVersions(files: FileMap): Finding[] {
  return [...inexactCatalog(files), ...versionsBesideCatalog(files)]
}

function inexactCatalog(files: FileMap): Finding[] {
  const file = "pnpm-workspace.yaml"
  const inexact = Object.entries(readCatalog(files)).filter(([, version]) => !exactVersion.test(version))
  return inexact.map(([name, version]) => ({ file, message: `${name}: ${version} is not one exact version` }))
}

function versionsBesideCatalog(files: FileMap): Finding[] {
  return findPackages(files).flatMap(({ folder, dependencies, devDependencies }) => {
    const stated = Object.entries({ ...dependencies, ...devDependencies })
    const own = stated.filter(([, version]) => !fromWorkspace.test(version))
    return own.map(([name]) => ({ file: `${folder}/package.json`, message: `${name} does not come from the catalog` }))
  })
}
