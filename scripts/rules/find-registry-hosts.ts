import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"
import { findText } from "./find-text.ts"

const hosts =
  /(?:www\.)?npmjs\.com|registry\.(npmjs\.org|yarnpkg\.com|npmmirror\.com)|npm\.pkg\.github\.com|\.codeartifact\.[\w-]+\.amazonaws\.com/
const setting = /^\s*(@[\w-]+:)?["']?registry["']?\s*[=:]/
const configuration = /(^|\/)(\.npmrc|\.yarnrc\.yml|package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml)$/

/** Which registry a machine installs from is that machine's business: none is written down here. */
export function findRegistryHosts(files: FileMap): Finding[] {
  const settings = new Map([...files].filter(([path]) => configuration.test(path)))
  return [
    ...findText(files, hosts, "names the host of a package registry"),
    ...findText(settings, setting, "chooses a package registry"),
  ]
}
