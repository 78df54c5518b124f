import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { buildBundle } from "./action/build-bundle.ts"
import { bundleFolder } from "./action/bundle-options.ts"

// node scripts/bundle-action.ts [--check]: bundles the action into packages/action/dist, or compares what is there.
const dist = join(bundleFolder, "dist")
const wanted = await buildBundle()
mkdirSync(dist, { recursive: true })
const found = new Map(readdirSync(dist).map((name) => [name, readFileSync(join(dist, name), "utf8")]))
const different = [...wanted].filter(([name, text]) => found.get(name) !== text).map(([name]) => name)
const superfluous = [...found.keys()].filter((name) => !wanted.has(name))

if (process.argv.includes("--check")) {
  const stale = [...different, ...superfluous]
  if (stale.length > 0) {
    process.stdout.write(`packages/action/dist is stale: ${stale.join(", ")}\nRun: node scripts/bundle-action.ts\n`)
    process.exitCode = 1
  }
} else {
  for (const name of superfluous) rmSync(join(dist, name))
  for (const name of different) writeFileSync(join(dist, name), wanted.get(name) ?? "")
}
