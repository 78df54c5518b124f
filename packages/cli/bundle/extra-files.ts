import type { Rolldown } from "tsdown"
import { configurationSchema } from "../src/settings/configuration-schema.ts"
import { licensePage } from "./license-page.ts"

/** Puts next to the bundle the licenses of all that is in it, and the schema of claimbridge.yaml. */
export const extraFiles: Rolldown.Plugin = {
  name: "extra-files",
  generateBundle() {
    const files = [...this.getModuleIds()].filter((id) => id.startsWith("/") || /^[A-Za-z]:/.test(id))
    this.emitFile({ type: "asset", fileName: "licenses.txt", source: licensePage(files) })
    const schema = `${JSON.stringify(configurationSchema(), undefined, 2)}\n`
    this.emitFile({ type: "asset", fileName: "claimbridge.schema.json", source: schema })
  },
}
