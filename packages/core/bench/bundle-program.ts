import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const packageFolder = fileURLToPath(new URL("..", import.meta.url))

/** Bundles a program as the README advises: one minified file, `stdin.mjs`, taking the SDK's ES modules. */
export async function bundleProgram(contents: string, outdir: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: packageFolder },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["@claimbridge/source", "module"],
    banner: {
      js: `import { createRequire as claimbridgeRequire } from "node:module"; const require = claimbridgeRequire(import.meta.url);`,
    },
  })
}
