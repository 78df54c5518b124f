import { join } from "node:path"
import { buildPackages } from "../commands/build-packages.ts"
import { expectSuccess } from "../commands/expect-success.ts"
import { findPackages } from "../repository/find-packages.ts"
import { readRepository } from "../repository/read-repository.ts"
import { repositoryRoot } from "../repository/repository-root.ts"
import type { WorkspacePackage } from "../repository/workspace-package.ts"

export interface PackedPackage extends WorkspacePackage {
  /** The absolute path of the tarball. */
  readonly tarball: string
}

/** Builds the workspace and packs every published package into `folder`, exactly as `pnpm publish` would. */
export async function packPackages(folder: string): Promise<PackedPackage[]> {
  await buildPackages()
  const published = findPackages(readRepository(repositoryRoot)).filter(({ isPrivate }) => !isPrivate)
  return Promise.all(published.map((workspacePackage) => pack(workspacePackage, folder)))
}

async function pack(workspacePackage: WorkspacePackage, folder: string): Promise<PackedPackage> {
  const tarball = join(folder, `${workspacePackage.shortName}.tgz`)
  await expectSuccess(["pnpm", "pack", "--out", tarball], { cwd: join(repositoryRoot, workspacePackage.folder) })
  return { ...workspacePackage, tarball }
}
