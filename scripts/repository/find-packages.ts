import { posix } from "node:path"
import type { FileMap } from "./file-map.ts"
import type { WorkspacePackage } from "./workspace-package.ts"

/** The packages and apps of the workspace, in order of their folder. */
export function findPackages(files: FileMap): WorkspacePackage[] {
  const manifests = [...files].filter(([path]) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path))
  return manifests
    .map(([path, text]) => readManifest(posix.dirname(path), text))
    .sort((one, other) => one.folder.localeCompare(other.folder))
}

function readManifest(folder: string, text: string): WorkspacePackage {
  const manifest: unknown = JSON.parse(text)
  if (!isRecord(manifest)) throw new Error(`${folder}/package.json is not an object`)
  return {
    folder,
    shortName: posix.basename(folder),
    name: String(manifest.name),
    isPrivate: manifest.private === true,
    entries: isRecord(manifest.exports) ? Object.keys(manifest.exports).filter(isModule) : [],
    dependencies: {
      ...versions(manifest.dependencies),
      ...versions(manifest.peerDependencies),
      ...versions(manifest.optionalDependencies),
    },
    devDependencies: versions(manifest.devDependencies),
  }
}

/** `./package.json` is there for tools that read it. */
function isModule(entry: string): boolean {
  return !entry.endsWith(".json")
}

function versions(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, version]) => [name, String(version)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
