import { FeatureFlags } from "@actions/expressions"
import { convertOn } from "@actions/workflow-parser/model/converter/events"
import { handleTemplateTokenErrors } from "@actions/workflow-parser/model/converter/handle-errors"
import { convertJobs } from "@actions/workflow-parser/model/converter/jobs"
import { TemplateContext, TemplateValidationErrors } from "@actions/workflow-parser/templates/template-context"
import { readTemplate } from "@actions/workflow-parser/templates/template-reader"
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index"
import { NoOperationTraceWriter } from "@actions/workflow-parser/templates/trace-writer"
import { YamlObjectReader } from "@actions/workflow-parser/workflows/yaml-object-reader"
import type { LintFinding } from "./lint-finding.ts"
import { loadWorkflowSchema } from "./load-workflow-schema.ts"

/** What GitHub's own parser says of a workflow: bad YAML, keys and values that the schema doesn't know, bad expressions. */
export async function checkSchema(file: string, text: string): Promise<LintFinding[]> {
  const schema = await loadWorkflowSchema()
  const context = new TemplateContext(new TemplateValidationErrors(), schema, new NoOperationTraceWriter())
  context.state.featureFlags = new FeatureFlags()
  const fileId = context.getFileId(file)
  const reader = new YamlObjectReader(fileId, text)
  for (const error of reader.errors) context.error(fileId, error.message, error.range)

  // What follows a mistake would be misleading: one kind of check at a time.
  const root = context.errors.count === 0 ? readTemplate(context, "workflow-root-strict", reader, fileId) : undefined
  if (root && context.errors.count === 0) checkValues(context, root)
  return context.errors.getErrors().map(({ rawMessage, range }) => ({
    file,
    line: range?.start.line ?? 1,
    column: range?.start.column ?? 1,
    message: rawMessage.split("\n", 1)[0] ?? rawMessage,
  }))
}

/** What the schema can't say: conditions, ids, triggers, which jobs need which. */
function checkValues(context: TemplateContext, root: TemplateToken): void {
  for (const { key, value } of root.assertMapping("root")) {
    const name = key.assertString("root key").value
    if (name === "on") handleTemplateTokenErrors(root, context, {}, () => convertOn(context, value))
    if (name === "jobs") handleTemplateTokenErrors(root, context, [], () => convertJobs(context, value))
  }
}
