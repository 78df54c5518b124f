import { parse } from "yaml"
import type { FileMap } from "./file-map.ts"

/** The version of each dependency, as `pnpm-workspace.yaml` pins it. */
export function readCatalog(files: FileMap): Readonly<Record<string, string>> {
  const settings: { catalog?: Record<string, string> } = parse(files.get("pnpm-workspace.yaml") ?? "") ?? {}
  return settings.catalog ?? {}
}
