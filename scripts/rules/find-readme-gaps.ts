import type { FileMap } from "../repository/file-map.ts"
import { findPackages } from "../repository/find-packages.ts"
import type { Finding } from "../repository/finding.ts"

/** Published packages whose README is missing or does not begin with something to run. */
export function findReadmeGaps(files: FileMap): Finding[] {
  const published = findPackages(files).filter(({ isPrivate }) => !isPrivate)
  return published.flatMap(({ folder, name }) => {
    const file = `${folder}/README.md`
    const message = complaint(name, files.get(file))
    return message ? [{ file, message }] : []
  })
}

function complaint(name: string, readme: string | undefined): string | undefined {
  if (readme === undefined) return "is missing"
  if (!readme.startsWith(`# ${name}\n`)) return `does not begin with "# ${name}"`
  const beginning = readme.split(/^## /m, 1)[0] ?? ""
  const hasExample = /^```ts$/m.test(beginning) || (/^```(sh|bash|console)$/m.test(beginning) && name === "claimbridge")
  return hasExample ? undefined : "has no ```ts example before its first ## heading"
}
