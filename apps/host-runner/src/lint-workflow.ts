import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { checkInputs } from "./lint/check-inputs.ts"
import { checkSchema } from "./lint/check-schema.ts"
import type { LintFinding } from "./lint/lint-finding.ts"

/** Where the linter finds actions. */
export interface LintWorkflowOptions {
  /** The root of the repository, where `uses: ./` begins. */
  readonly repository: string
  /** The folders that other `uses:` stand for. Actions that aren't here aren't looked into. */
  readonly actions?: Readonly<Record<string, string>>
}

/**
 * Looks for what GitHub would refuse or ignore in a workflow, without running it and without a network: mistakes in the
 * YAML, keys, values and expressions that GitHub's own schema doesn't allow, inputs that an action doesn't have.
 *
 * @example
 * ```ts
 * import { lintWorkflow } from "@claimbridge/host-runner"
 *
 * const findings = await lintWorkflow(".github/workflows/test.yml", { repository: "." })
 * for (const { file, line, column, message } of findings) console.log(`${file}:${line}:${column} ${message}`)
 * ```
 *
 * @throws {Error} When the workflow can't be read.
 */
export async function lintWorkflow(path: string, { repository, actions }: LintWorkflowOptions): Promise<LintFinding[]> {
  const text = await readFile(path, "utf8")
  const folderOf = (uses: string) => (uses.startsWith("./") ? resolve(repository, uses) : actions?.[uses])
  const schemaFindings = await checkSchema(path, text)
  const inputFindings = await checkInputs({ file: path, text, folderOf })
  return [...schemaFindings, ...inputFindings].toSorted(byPlace)
}

function byPlace(one: LintFinding, other: LintFinding): number {
  return one.line - other.line || one.column - other.column
}
