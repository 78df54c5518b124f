import type { WorkspacePackage } from "../repository/workspace-package.ts"
import type { Layer } from "./layer.ts"
import { appLayer, layerTable } from "./layer-table.ts"

/** The line of the table for a package; apps share one. */
export function layerOf({ folder, shortName }: WorkspacePackage): Layer | undefined {
  return folder.startsWith("apps/") ? appLayer : layerTable[shortName]
}
