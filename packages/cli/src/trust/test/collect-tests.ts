import type { Io } from "../../io.ts"
import { type Input, readInputs } from "../input/read-inputs.ts"
import { readTextFile } from "../input/read-text-file.ts"
import { readSource } from "../source/read-source.ts"
import { sourceError } from "../source/source-error.ts"
import type { DeploymentFacts } from "../template/deployment-facts.ts"
import { readTestFile } from "./read-test-file.ts"
import type { TestFile } from "./test-file.ts"

/**
 * Reads every test file that a person named. What a folder or a pattern covers besides is passed over.
 *
 * @throws {CliError} when there are no tests, or a file isn't readable, with line and column.
 */
export async function collectTests(
  io: Pick<Io, "cwd" | "stdin">,
  paths: readonly string[],
  facts: DeploymentFacts,
): Promise<readonly TestFile[]> {
  const read = async (path: string) => readSource(await readTextFile(io.cwd, path))
  const inputs = (await readInputs(io, paths)).filter((input) => input.isNamed || mayHoldTests(input))
  const hint = "A test file has roles and tests; docs/cli-trust.md has an example."
  if (inputs.length === 0) throw sourceError({ name: paths.join(", ") }, "There are no tests in it.", hint)
  const files: TestFile[] = []
  for (const input of inputs) files.push(await readTestFile(readSource(input, "core"), { facts, read }))
  return files
}

function mayHoldTests({ text }: Input): boolean {
  return [/["'\s{,]roles\b/, /["'\s{,]tests\b/].every((pattern) => pattern.test(`\n${text}`))
}
