import type { Stack } from "@claimbridge/infra"
import type { Io } from "../../io.ts"
import { readTextFile } from "../../trust/input/read-text-file.ts"
import { isRecord } from "../../trust/source/is-record.ts"
import { readSource } from "../../trust/source/read-source.ts"
import { sourceError } from "../../trust/source/source-error.ts"
import { createTemplateScope } from "../../trust/template/create-template-scope.ts"
import { resolve } from "../../trust/template/resolve.ts"
import { templateResources } from "../../trust/template/template-resources.ts"
import type { StateSource } from "../state-source.ts"
import { templateSource } from "./template-source.ts"
import { type TemplateState, templateState } from "./template-state.ts"

/** Which templates, and what is known of them. */
export interface TemplateInput {
  readonly paths: readonly string[]
  readonly stack: Stack
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Reads CloudFormation templates that belong together as the other side of a comparison.
 *
 * @throws {CliError} when one isn't a template.
 */
export async function readTemplates(
  io: Pick<Io, "cwd">,
  { paths, stack, parameters }: TemplateInput,
): Promise<StateSource> {
  const states: TemplateState[] = []
  // Stands for the pool that a template makes, or gets as a parameter.
  const pool = `${stack.region}:<the pool>`
  const facts = { accountId: stack.account, poolId: pool, parameters: { IdentityPoolId: pool, ...parameters } }
  for (const path of paths) {
    const { value } = readSource(await readTextFile(io.cwd, path))
    if (!isRecord(value) || !isRecord(value.Resources)) {
      throw sourceError({ name: path }, "This is no CloudFormation template.", "Name what synth wrote, or your own.")
    }
    const scope = createTemplateScope(value, facts)
    for (const { type, properties } of templateResources(value)) {
      const resolved = resolve(properties, scope)
      const state = isRecord(resolved) ? templateState(type, resolved) : undefined
      if (state) states.push(state)
    }
  }
  return templateSource(states, stack, facts.parameters.IdentityPoolId)
}
