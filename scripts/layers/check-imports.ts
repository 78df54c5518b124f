import { posix } from "node:path"
import type { Finding } from "../repository/finding.ts"
import type { WorkspacePackage } from "../repository/workspace-package.ts"
import { externalPackage } from "./external-package.ts"
import type { ImportingFile } from "./importing-file.ts"
import { layerOf } from "./layer-of.ts"
import { matchesAny } from "./matches-any.ts"
import { type WorkspaceTarget, workspaceTarget } from "./workspace-target.ts"

/** Imports that the layer table does not draw, that reach into another package, or that `dependencies` does not name. */
export function checkImports(sources: readonly ImportingFile[], packages: readonly WorkspacePackage[]): Finding[] {
  return sources.flatMap((source) =>
    source.facts.flatMap((fact) => {
      if (fact.kind !== "import") return []
      const message = complaint(source, fact.specifier, packages)
      return message ? [{ file: source.path, line: fact.line, message }] : []
    }),
  )
}

function complaint(
  source: ImportingFile,
  specifier: string,
  packages: readonly WorkspacePackage[],
): string | undefined {
  if (specifier.startsWith(".")) return relativeComplaint(source, specifier)
  const target = workspaceTarget(specifier)
  if (target) return workspaceComplaint(source, target, packages)
  return source.isShipped ? externalComplaint(source.owner, specifier) : undefined
}

function relativeComplaint({ path, owner }: ImportingFile, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  if (target.startsWith(`${owner.folder}/`)) return undefined
  return `imports ${target}, which is outside ${owner.folder}: import the other package by its name`
}

function workspaceComplaint(
  { owner, isShipped }: ImportingFile,
  { shortName, subpath }: WorkspaceTarget,
  packages: readonly WorkspacePackage[],
): string | undefined {
  const layer = layerOf(owner)
  const allowed = [...(layer?.workspace ?? []), ...(isShipped ? [] : [owner.shortName, ...(layer?.tests ?? [])])]
  if (!matchesAny(shortName, allowed))
    return `${owner.shortName} may not import ${shortName} (scripts/layers/layer-table.ts)`

  const entries = packages.find((candidate) => candidate.shortName === shortName)?.entries ?? ["."]
  if (entries.includes(subpath)) return undefined
  return `imports an inner file of ${shortName}: ${subpath} is not among its exports`
}

function externalComplaint(owner: WorkspacePackage, specifier: string): string | undefined {
  const name = externalPackage(specifier)
  if (!name) return undefined
  if (!matchesAny(name, layerOf(owner)?.external ?? [])) {
    return `${owner.shortName} may not import ${name} (scripts/layers/layer-table.ts)`
  }
  return name in owner.dependencies || (isBundled(owner) && name in owner.devDependencies)
    ? undefined
    : `imports ${name}, which its package.json does not name in dependencies`
}

/** A program without modules to import has what it uses in its bundle. */
function isBundled({ entries }: WorkspacePackage): boolean {
  return entries.length === 0
}
