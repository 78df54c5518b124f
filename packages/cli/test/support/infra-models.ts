import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../../infra/test/models/", import.meta.url)

/** The access models of the package that makes templates: one for each thing that it can do. */
export const infraModels: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
