import { readFile } from "node:fs/promises"
import { JSONObjectReader } from "@actions/workflow-parser/templates/json-object-reader"
import { TemplateSchema } from "@actions/workflow-parser/templates/schema/template-schema"

/**
 * Loads the schema of workflows from the parser's package.
 *
 * Its own loader imports JSON without an import attribute, which Node refuses.
 */
export async function loadWorkflowSchema(): Promise<TemplateSchema> {
  const reader = import.meta.resolve("@actions/workflow-parser/templates/template-reader")
  const text = await readFile(new URL("../workflow-v1.0.min.json", reader), "utf8")
  return TemplateSchema.load(new JSONObjectReader(undefined, text))
}
