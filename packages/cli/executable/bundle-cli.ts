import { join } from "node:path"
import { build } from "tsdown"
import config from "../tsdown.config.ts"

/** A file of the bundle, by the name that the others know it by. */
export interface BundledFile {
  readonly fileName: string
  readonly text: string
}

/** The same bundle as the package's, as CommonJS, which is all that an executable can start with. */
export async function bundleCli(): Promise<readonly BundledFile[]> {
  const bundles = await build({
    ...config,
    config: false,
    cwd: join(import.meta.dirname, ".."),
    format: "cjs",
    target: "node24",
    write: false,
    clean: false,
    logLevel: "silent",
  })
  return bundles.flatMap(({ chunks }) =>
    chunks.map((file) => ({
      fileName: file.fileName,
      text: file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8"),
    })),
  )
}
