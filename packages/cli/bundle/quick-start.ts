import type { Rolldown } from "tsdown"

/**
 * Makes a bundle start fast. A module of Node that is imported hands over all that it exports, and many an export loads
 * more: `node:http` the global `fetch`, `node:fs` the streams, `node:util` a debugger's diff. One that is asked for by
 * `getBuiltinModule` does not.
 */
export const quickStart: Rolldown.Plugin = {
  name: "quick-start",
  resolveId: (id) => (/^(?:node:)?http2$/.test(id) ? late : undefined),
  load: (id) => (id === late ? lateHttp2 : undefined),
  renderChunk: (code) => ({ code: withoutImports(code), map: null }),
}

const late = "\0late-http2"

/** The SDK brings a handler for HTTP/2 that nobody asks for; its module is loaded if somebody does. */
const lateHttp2 = `
const late = (get) => new Proxy({}, { get: (_, name) => get()[name] })
const http2 = () => process.getBuiltinModule("node:http2")
export const constants = late(() => http2().constants)
export const connect = (...given) => http2().connect(...given)
export default { constants, connect }`

const builtIn = "[`\"'](?<id>node:[a-z/_0-9]+)[`\"']"
const staticImport = new RegExp(`import\\s*(?<names>[\\w$*{}, ]+?)\\s*from\\s*${builtIn}`, "g")
const dynamicImport = new RegExp(`\\bimport\\(${builtIn}\\)`, "g")

function withoutImports(code: string): string {
  return code
    .replaceAll(staticImport, (_match, names: string, id: string) => constants(names, id))
    .replaceAll(dynamicImport, (_match, id: string) => `Promise.resolve(${moduleOf(id)})`)
}

/** `import a, { b as c } from` as the same constants. */
function constants(names: string, id: string): string {
  const [, whole, named] = /^(?:(?:\* as )?([\w$]+)\s*,?\s*)?(\{.*\})?$/.exec(names) ?? []
  const module = moduleOf(id)
  const parts = [
    ...(whole ? [`${whole}=${module}`] : []),
    ...(named ? [`${named.replaceAll(" as ", ":")}=${module}`] : []),
  ]
  if (parts.length === 0) throw new Error(`quick-start does not understand: import ${names} from ${id}`)
  return `const ${parts.join(",")}`
}

function moduleOf(id: string): string {
  // A chunk may call what it imports from node:process by that name.
  return `globalThis.process.getBuiltinModule("${id}")`
}
