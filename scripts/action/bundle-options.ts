import { join } from "node:path"
import type { BuildOptions, Plugin } from "esbuild"
import { repositoryRoot } from "../repository/repository-root.ts"

/** The package that is bundled. */
export const bundleFolder: string = join(repositoryRoot, "packages/action")

/** `@actions/core` brings an HTTP client and a way to run programs for functions that the action never calls. */
const withoutUnused: Plugin = {
  name: "without-unused",
  setup({ onLoad, onResolve }) {
    const unused = /^@actions\/(?:http-client|exec)(?:\/|$)/
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: "unused" }))
    const contents =
      "export const HttpClient = undefined, BearerCredentialHandler = undefined, getExecOutput = undefined"
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents }))
  },
}

/** The exports of Node's modules that the bundle uses; a bundle that needs another one does not build. */
const used: Readonly<Record<string, string>> = {
  http: "Agent, createServer, get, request",
  https: "Agent, get, request",
  process: "env, platform, versions",
}

/** Imported as a module, `node:http` reads all that it exports, and with that loads the global `fetch`: a third of the start. */
const withoutFetch: Plugin = {
  name: "without-fetch",
  setup({ onLoad, onResolve }) {
    const asked = /^(?:node:)?(?:https?|process)$/
    onResolve({ filter: asked }, ({ path }) => ({ path: path.replace("node:", ""), namespace: "built-in" }))
    onLoad({ filter: /./, namespace: "built-in" }, ({ path }) => {
      const module = `process.getBuiltinModule("node:${path}")`
      return { contents: `const module = ${module}\nexport default module\nexport const { ${used[path]} } = module` }
    })
  },
}

/** The SDK brings a handler for HTTP/2 that nobody asks for; its module is loaded if somebody does. */
const lateHttp2: Plugin = {
  name: "late-http2",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:node:)?http2$/ }, () => ({ path: "http2", namespace: "late" }))
    const contents = [
      "const late = (get) => new Proxy({}, { get: (_, name) => get()[name] })",
      'const http2 = () => process.getBuiltinModule("node:http2")',
      "export default { constants: late(() => http2().constants), connect: (...given) => http2().connect(...given) }",
    ]
    onLoad({ filter: /./, namespace: "late" }, () => ({ contents: contents.join("\n") }))
  },
}

/** How the programs of the action are bundled: what they share stands once, and what few need is loaded when needed. */
export const bundleOptions: BuildOptions & { readonly metafile: true; readonly write: false } = {
  absWorkingDir: bundleFolder,
  entryPoints: ["src/main.ts", "src/post.ts", "src/credentials.ts", "src/endpoint.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  conditions: ["@claimbridge/source", "module"],
  chunkNames: "[name]-[hash]",
  legalComments: "none",
  // Packages that are not modules ask for Node's parts with `require`.
  banner: { js: "const require=process.getBuiltinModule;" },
  plugins: [withoutUnused, withoutFetch, lateHttp2],
  metafile: true,
  write: false,
}
