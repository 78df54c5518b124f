import type { Finding } from "../repository/finding.ts"
import type { WorkspacePackage } from "../repository/workspace-package.ts"
import type { Layer } from "./layer.ts"
import { layerOf } from "./layer-of.ts"
import { matchesAny } from "./matches-any.ts"
import { workspaceTarget } from "./workspace-target.ts"

/** Dependencies that the layer table does not draw, and packages that have no line in it. */
export function checkManifests(packages: readonly WorkspacePackage[]): Finding[] {
  return packages.flatMap((owner) => {
    const file = `${owner.folder}/package.json`
    const layer = layerOf(owner)
    if (!layer) return [{ file, message: `${owner.shortName} has no line in scripts/layers/layer-table.ts` }]
    return complaints(owner, layer).map((message) => ({ file, message }))
  })
}

function complaints(owner: WorkspacePackage, layer: Layer): string[] {
  const shipped = Object.keys(owner.dependencies).filter((name) => !isAllowed(name, layer.workspace, layer.external))
  const inTests = [...layer.workspace, ...layer.tests]
  const tested = Object.keys(owner.devDependencies).filter((name) => !isAllowed(name, inTests, ["*"]))
  return [
    ...shipped.map((name) => `${owner.shortName} may not depend on ${name} (scripts/layers/layer-table.ts)`),
    ...tested.map((name) => `tests of ${owner.shortName} may not use ${name} (scripts/layers/layer-table.ts)`),
  ]
}

function isAllowed(name: string, workspace: readonly string[], external: readonly string[]): boolean {
  const target = workspaceTarget(name)
  return target ? matchesAny(target.shortName, workspace) : matchesAny(name, external)
}
