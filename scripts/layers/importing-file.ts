import type { FileMap } from "../repository/file-map.ts"
import type { WorkspacePackage } from "../repository/workspace-package.ts"
import { findSourceFacts } from "./find-source-facts.ts"
import { packageOf } from "./package-of.ts"
import type { SourceFact } from "./source-fact.ts"

/** A source file with the package it belongs to and what it reaches for. */
export interface ImportingFile {
  readonly path: string
  readonly owner: WorkspacePackage
  readonly facts: readonly SourceFact[]
  /** True for what is shipped; false for tests, benches and configuration. */
  readonly isShipped: boolean
}

/** Every TypeScript and JavaScript source of the packages and apps. */
export function importingFiles(files: FileMap, packages: readonly WorkspacePackage[]): ImportingFile[] {
  return [...files].flatMap(([path, text]) => {
    const owner = packageOf(path, packages)
    if (!owner || !/\.[cm]?[jt]s$/.test(path) || path.endsWith(".d.ts")) return []
    return [{ path, owner, facts: findSourceFacts(path, text), isShipped: path.startsWith(`${owner.folder}/src/`) }]
  })
}
