import type { AccessModel } from "./access-model.ts"
import { AccessModelError, type Locate } from "./access-model-error.ts"
import { accessModelSchema } from "./access-model-schema.ts"
import { checkReferences } from "./check-references.ts"
import { checkSchema } from "./check-schema.ts"
import { modelSources } from "./model-sources.ts"
import { readYaml } from "./read-yaml.ts"

/** Options of `parseAccessModel`. */
export interface ParseAccessModelOptions {
  /** What messages call the model. Default: `access.yaml` for text, `access model` for data. */
  readonly file?: string
}

/**
 * Reads an access model from YAML, JSON or plain data.
 *
 * It says what is wrong with the model as a text: unknown keys, wrong values, names that nothing has. Whether the access is
 * safe, `synthesize` says.
 *
 * @example
 * ```ts
 * import { parseAccessModel } from "@claimbridge/infra"
 *
 * const model = parseAccessModel(`
 * pool: { name: ci, account: "111122223333", region: eu-west-1 }
 * issuers:
 *   github: { owner: octo-org, owner_id: "65" }
 * roles:
 *   deploy:
 *     allow: [{ issuer: github, repository_id: "74", environment: production }]
 *     session_name: "{run_id}@{sha}"
 * `)
 * process.stdout.write(`${Object.keys(model.roles)}\n`)
 * ```
 *
 * @throws {AccessModelError} with every problem, and its line and column in a text.
 */
export function parseAccessModel(source: unknown, options: ParseAccessModelOptions = {}): AccessModel {
  const { file = typeof source === "string" ? "access.yaml" : "access model" } = options
  const { value, locate } = typeof source === "string" ? readYaml(source, file) : { value: source, locate: nowhere }
  assertAccessModel(value, { file, locate })
  const problems = checkReferences(value)
  if (problems.length > 0) throw new AccessModelError(file, problems, locate)
  modelSources.set(value, { file, locate })
  return value
}

const nowhere: Locate = () => undefined

function assertAccessModel(
  value: unknown,
  { file, locate }: { readonly file: string; readonly locate: Locate },
): asserts value is AccessModel {
  const problems = checkSchema(value, accessModelSchema)
  if (problems.length > 0) throw new AccessModelError(file, problems, locate)
}
