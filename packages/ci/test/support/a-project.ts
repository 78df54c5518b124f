import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A checkout of somebody's repository: `@claimbridge/ci` is installed, and `ci/credential-process.mjs` copied. */
export interface AProject extends AsyncDisposable {
  readonly folder: string
}

/** Makes it in the temporary folder; `await using` removes it. */
export async function aProject(): Promise<AProject> {
  const folder = await mkdtemp(join(tmpdir(), "claimbridge-project-"))
  const modules = join(folder, "node_modules", "@claimbridge")
  await mkdir(modules, { recursive: true })
  await symlink(here("."), join(modules, "ci"), "junction")
  const script = here("../../examples/credential-process/credential-process.mjs")
  await cp(script, join(folder, "ci", "credential-process.mjs"))
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
