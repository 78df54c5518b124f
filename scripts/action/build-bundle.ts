import { basename } from "node:path"
import { build } from "esbuild"
import { bundleFolder, bundleOptions } from "./bundle-options.ts"
import { licensePage } from "./license-page.ts"

/** The files of the action's `dist` by name, as they should be. */
export async function buildBundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build(bundleOptions)
  const files = outputFiles.map(({ path, text }) => [basename(path), text] as const)
  return new Map([...files, ["licenses.txt", licensePage(metafile, bundleFolder)]])
}
