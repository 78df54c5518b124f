import type { BundledFile } from "./bundle-cli.ts"

/** CommonJS files as one script that starts with the one named `entry`. Each other one runs when it is asked for first. */
export function oneScript(files: readonly BundledFile[], entry: string): string {
  const functions = files.map(({ fileName, text }) => `${JSON.stringify(`./${fileName}`)}: ${asFunction(text)}`)
  return asAscii(`"use strict"
const files = {
${functions.join(",\n")}
}
const modules = new Map()
const load = (id) => {
  if (!Object.hasOwn(files, id)) return require(id)
  const known = modules.get(id)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(id, module)
  files[id](module.exports, load, module)
  return module.exports
}
load(${JSON.stringify(`./${entry}`)})
`)
}

function asFunction(text: string): string {
  return `function (exports, require, module) {\n${text.replace(/^#!.*/, "")}\n}`
}

/** One character beyond makes V8 keep all of them in two bytes, which took 2 ms of each start. */
function asAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
}
