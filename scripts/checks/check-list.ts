import { posix } from "node:path"
import type { FileMap } from "../repository/file-map.ts"
import type { Check } from "./check.ts"

const notTheBundle = ["--ignore-pattern", "packages/action/dist/**"]

/** Everything that `pnpm check` looks at, the slow ones first. The build goes before: several of them need it. */
export function checkList(files: FileMap): Check[] {
  return [
    { name: "packages", commands: [script("check-packages.ts")] },
    { name: "examples", commands: [script("check-docs.ts")] },
    { name: "types", commands: projects(files).map((folder) => ["tsc", "-p", folder]) },
    {
      name: "unused code",
      commands: [["knip", "--config", "scripts/knip.json", "--no-progress", "--no-config-hints"]],
    },
    { name: "public types", commands: [script("check-api.ts")] },
    {
      name: "promises",
      commands: [["oxlint", "--type-aware", "--config", "scripts/oxlint.json", "--deny-warnings", ...notTheBundle]],
    },
    { name: "format and lint", commands: [["biome", "check", "--error-on-warnings"]] },
    { name: "layers", commands: [script("check-layers.ts")] },
    { name: "repository", commands: [script("check-repository.ts")] },
    { name: "generated pages", commands: [script("docs.ts", "--check")] },
    { name: "action bundle", commands: [script("bundle-action.ts", "--check")] },
  ]
}

function script(name: string, ...parameters: readonly string[]): string[] {
  return [process.execPath, `scripts/${name}`, ...parameters]
}

/** The folders with a `tsconfig.json`, apps last: an error in a package shows there first. */
function projects(files: FileMap): string[] {
  const folders = [...files.keys()].filter((path) => posix.basename(path) === "tsconfig.json").map(posix.dirname)
  return folders.toSorted((one, other) => Number(one.startsWith("apps/")) - Number(other.startsWith("apps/")))
}
