import type { Finding } from "../repository/finding.ts"
import type { WorkspacePackage } from "../repository/workspace-package.ts"

/** Packages that need each other, tests included: no order could build them. */
export function checkCycles(packages: readonly WorkspacePackage[]): Finding[] {
  const arrows = new Map(
    packages.map(({ name, dependencies, devDependencies }) => [name, { ...dependencies, ...devDependencies }]),
  )
  return packages.flatMap(({ name, folder }) => {
    const path = pathBackTo(name, arrows)
    const isFirstOfCycle = path?.every((other) => name.localeCompare(other) <= 0)
    return path && isFirstOfCycle
      ? [{ file: `${folder}/package.json`, message: `cycle: ${[name, ...path].join(" → ")}` }]
      : []
  })
}

/** The shortest way from a package back to itself, ending in its own name. */
function pathBackTo(name: string, arrows: ReadonlyMap<string, object>): string[] | undefined {
  const seen = new Set<string>()
  const paths: string[][] = Object.keys(arrows.get(name) ?? {}).map((next) => [next])
  for (const path of paths) {
    const last = path.at(-1) ?? name
    if (last === name) return path
    if (seen.has(last)) continue
    seen.add(last)
    paths.push(...Object.keys(arrows.get(last) ?? {}).map((next) => [...path, next]))
  }
  return undefined
}
