import { parseAccessModel, runAccessTests } from "@claimbridge/infra"
import { judgeModel } from "../../access/judge-model.ts"
import { sourceError } from "../source/source-error.ts"
import type { SourceText } from "../source/source-text.ts"
import type { TestedFile } from "./run-test-file.ts"

/**
 * Runs the tests of an access model.
 *
 * @throws {CliError} when it isn't one, or has no tests.
 */
export function runModelTests({ name, text }: SourceText): TestedFile {
  const results = judgeModel(() => runAccessTests(parseAccessModel(text, { file: name })))
  if (results.length > 0) return { file: name, results, searches: [] }
  throw sourceError({ name }, "There are no tests in it.", "Add rows to tests; docs/access-model.md has examples.")
}
