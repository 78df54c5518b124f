import type { FileMap } from "../../repository/file-map.ts"

interface PackageParts {
  readonly name?: string
  readonly private?: boolean
  readonly exports?: object
  readonly dependencies?: object
  readonly devDependencies?: object
}

/** A repository in memory: manifests from `packages`, then `files` as they are. */
export function aRepository(packages: Record<string, PackageParts>, files: Record<string, string> = {}): FileMap {
  const manifests = Object.entries(packages).map(([folder, parts]): [string, string] => {
    const name = `@claimbridge/${folder.split("/").at(-1)}`
    return [`${folder}/package.json`, JSON.stringify({ name, exports: { ".": {} }, ...parts })]
  })
  return new Map([...manifests, ...Object.entries(files)])
}
