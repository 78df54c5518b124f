import type { Json } from "../plan/json.ts"
import type { Stack } from "../plan/stack.ts"
import type { Synthesis } from "../synthesize.ts"
import { terraformName } from "./terraform-name.ts"
import { terraformText } from "./terraform-text.ts"
import { toTerraformResources } from "./to-terraform-resources.ts"

/** A configuration for one account. */
export interface TerraformFile {
  readonly name: string
  readonly account: string
  readonly region: string
  readonly configuration: { readonly [key: string]: Json }
  /** The configuration as text, for a file `<name>.tf.json`. */
  readonly text: string
}

/**
 * Writes Terraform or OpenTofu configurations in JSON, one for each account. The provider is yours to configure.
 *
 * @example
 * ```ts
 * import { parseAccessModel, synthesize, terraformFiles } from "@claimbridge/infra"
 *
 * export function configurations(accessYaml: string): Record<string, string> {
 *   const files = terraformFiles(synthesize(parseAccessModel(accessYaml)))
 *   return Object.fromEntries(files.map(({ name, text }) => [`${name}.tf.json`, text]))
 * }
 * ```
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function terraformFiles({ stacks }: Synthesis): readonly TerraformFile[] {
  return stacks.map((stack) => {
    const configuration = toConfiguration(stack)
    const { name, account, region } = stack
    return { name, account, region, configuration, text: `${JSON.stringify(configuration, undefined, 2)}\n` }
  })
}

function toConfiguration({ description, parameters, resources, outputs }: Stack): { readonly [key: string]: Json } {
  return {
    "//": description,
    terraform: {
      required_version: ">= 1.6.0",
      required_providers: { aws: { source: "hashicorp/aws", version: ">= 6.0.0" } },
    },
    ...(parameters.length > 0 && {
      variable: Object.fromEntries(
        parameters.map(({ name, description: text, pattern }) => [
          terraformName(name),
          { type: "string", description: text, validation: validation(terraformName(name), pattern) },
        ]),
      ),
    }),
    ...toTerraformResources(resources),
    ...(outputs.length > 0 && {
      output: Object.fromEntries(
        outputs.map(({ name, description: text, value }) => [
          terraformName(name),
          { description: text, value: terraformText(value, resources) },
        ]),
      ),
    }),
  }
}

function validation(name: string, pattern: string): Json {
  const expression = `can(regex("^${pattern.replaceAll("\\", "\\\\")}$", var.${name}))`
  return { condition: `\${${expression}}`, error_message: "Is no id of an identity pool." }
}
