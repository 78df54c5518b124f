import type { WorkspacePackage } from "../repository/workspace-package.ts"

/** The package that a file of the repository belongs to. */
export function packageOf(path: string, packages: readonly WorkspacePackage[]): WorkspacePackage | undefined {
  return packages.find(({ folder }) => path.startsWith(`${folder}/`))
}
