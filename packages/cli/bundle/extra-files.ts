import type { Rolldown } from "tsdown"
import { policySchema } from "../src/runner/policy/policy-schema.ts"
import { configurationSchema } from "../src/settings/configuration-schema.ts"
import { licensePage } from "./license-page.ts"

/** Puts next to the bundle the licenses of all that is in it, and the schemas of claimbridge.yaml and of a runner's policy. */
export const extraFiles: Rolldown.Plugin = {
  name: "extra-files",
  generateBundle() {
    const files = [...this.getModuleIds()].filter((id) => id.startsWith("/") || /^[A-Za-z]:/.test(id))
    this.emitFile({ type: "asset", fileName: "licenses.txt", source: licensePage(files) })
    const schemas = { "claimbridge.schema.json": configurationSchema(), "runner.schema.json": policySchema() }
    for (const [fileName, schema] of Object.entries(schemas)) {
      this.emitFile({ type: "asset", fileName, source: `${JSON.stringify(schema, undefined, 2)}\n` })
    }
  },
}
