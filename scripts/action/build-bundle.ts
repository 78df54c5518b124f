import { basename, resolve } from "node:path"
import { build } from "esbuild"
import { licensePage } from "../../packages/cli/bundle/license-page.ts"
import { bundleFolder, bundleOptions } from "./bundle-options.ts"

/** The files of the action's `dist` by name, as they should be. */
export async function buildBundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build(bundleOptions)
  const files = outputFiles.map(({ path, text }) => [basename(path), text] as const)
  const inputs = Object.keys(metafile.inputs).map((input) => resolve(bundleFolder, input))
  return new Map([...files, ["licenses.txt", licensePage(inputs)]])
}
