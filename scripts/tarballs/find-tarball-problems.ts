import type { FileMap } from "../repository/file-map.ts"

const required = ["LICENSE", "README.md", "package.json"]
const modules = ["dist/index.d.ts", "dist/index.js"]
const program = ["dist/bin.js", "dist/licenses.txt"]
const allowed = /^(LICENSE|README\.md|package\.json|[\w-]+\.schema\.json|dist\/.+)$/
const workspaceOnly = ["@claimbridge/source", "catalog:", "workspace:"]

/** What a packed package lacks, carries too much, or still has of the workspace. One sentence each. */
export function findTarballProblems(files: FileMap): string[] {
  const manifest = files.get("package.json") ?? ""
  return [
    ...[...required, ...(isProgram(manifest) ? program : modules)]
      .filter((path) => !files.has(path))
      .map((path) => `${path} is missing`),
    ...[...files.keys()].filter((path) => !allowed.test(path)).map((path) => `${path} does not belong into it`),
    ...workspaceOnly.filter((text) => manifest.includes(text)).map((text) => `package.json still says ${text}`),
  ]
}

/** Whether there is nothing to import. */
function isProgram(manifest: string): boolean {
  return /"exports":\s*\{\s*"\.\/package\.json"[^,}]*\}/.test(manifest)
}
