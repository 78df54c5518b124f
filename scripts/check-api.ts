import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { compareSurface } from "./api/compare-surface.ts"
import { type Declarations, normalizeDeclarations } from "./api/normalize-declarations.ts"
import { buildPackages } from "./commands/build-packages.ts"
import { findPackages } from "./repository/find-packages.ts"
import { readRepository } from "./repository/read-repository.ts"
import { repositoryRoot } from "./repository/repository-root.ts"
import type { WorkspacePackage } from "./repository/workspace-package.ts"

// Compares what each published package exports with the committed `<name>.api.d.ts`; `--update` accepts the difference.
await buildPackages()
const packages = findPackages(readRepository(repositoryRoot)).filter(({ isPrivate }) => !isPrivate)
const act = process.argv.includes("--update") ? accept : compare
for (const workspacePackage of packages) act(workspacePackage)

function compare({ folder, shortName, entries }: WorkspacePackage): void {
  const committed = existsSync(snapshotPath(folder, shortName))
    ? readFileSync(snapshotPath(folder, shortName), "utf8")
    : ""
  const differences = compareSurface(committed.replaceAll("\r\n", "\n"), readSurface(folder, entries))
  if (differences.length === 0) {
    process.stdout.write(`${shortName}: the public types are as committed\n`)
    return
  }
  process.exitCode = 1
  process.stdout.write(
    `${shortName}: the public types are not those of ${folder}/${shortName}.api.d.ts\n  ${differences.join("\n  ")}\n` +
      "  If that is meant: node scripts/check-api.ts --update, and say it in a changeset.\n",
  )
}

function accept({ folder, shortName, entries }: WorkspacePackage): void {
  writeFileSync(snapshotPath(folder, shortName), readSurface(folder, entries))
  process.stdout.write(`${folder}/${shortName}.api.d.ts written\n`)
}

function readSurface(folder: string, entries: readonly string[]): string {
  return normalizeDeclarations(readDeclarations(join(repositoryRoot, folder, "dist")), entries)
}

function readDeclarations(folder: string): Declarations {
  const names = readdirSync(folder).filter((name) => name.endsWith(".d.ts"))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]))
}

function snapshotPath(folder: string, shortName: string): string {
  return join(repositoryRoot, folder, `${shortName}.api.d.ts`)
}
