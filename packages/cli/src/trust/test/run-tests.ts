import { isAccessModel } from "../../access/is-access-model.ts"
import type { Io } from "../../io.ts"
import { type Input, readInputs } from "../input/read-inputs.ts"
import { readTextFile } from "../input/read-text-file.ts"
import { readSource } from "../source/read-source.ts"
import { sourceError } from "../source/source-error.ts"
import type { DeploymentFacts } from "../template/deployment-facts.ts"
import { readTestFile } from "./read-test-file.ts"
import { runTestFile, type TestedFile } from "./run-test-file.ts"

/**
 * Runs the tests of every file that a person named: files of tests, and access models. What a folder or a pattern covers
 * besides is passed over.
 *
 * @throws {CliError} when there are no tests, or a file isn't readable, with line and column.
 */
export async function runTests(
  io: Pick<Io, "cwd" | "stdin">,
  paths: readonly string[],
  facts: DeploymentFacts,
): Promise<readonly TestedFile[]> {
  const inputs = (await readInputs(io, paths)).filter((input) => input.isNamed || mayHoldTests(input))
  const hint = "A test file has roles and tests; docs/cli-trust.md has an example."
  if (inputs.length === 0) throw sourceError({ name: paths.join(", ") }, "There are no tests in it.", hint)
  const tested: TestedFile[] = []
  for (const input of inputs) tested.push(await runInput(input, io.cwd, facts))
  return tested
}

function mayHoldTests({ text }: Input): boolean {
  return [/["'\s{,]roles\b/, /["'\s{,]tests\b/].every((pattern) => pattern.test(`\n${text}`))
}

async function runInput(input: Input, cwd: string, facts: DeploymentFacts): Promise<TestedFile> {
  const source = readSource(input, "core")
  if (isAccessModel(source.value)) return (await import("./run-model-tests.ts")).runModelTests(input)
  const read = async (path: string) => readSource(await readTextFile(cwd, path))
  return runTestFile(await readTestFile(source, { facts, read }))
}
