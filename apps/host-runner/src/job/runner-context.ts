import { runtime } from "../runtime.ts"
import type { JobFolders } from "./job-folders.ts"

/** The `runner` context of a machine of GitHub's own. */
export function runnerContext(folders: JobFolders, more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    os: "Linux",
    arch: runtime.architecture,
    name: "GitHub Actions 1",
    environment: "github-hosted",
    temp: folders.temp,
    tool_cache: folders.toolCache,
    workspace: folders.runnerWorkspace,
    ...more,
  }
}
