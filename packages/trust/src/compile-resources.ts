import { compileResource } from "./compile-resource.ts"
import type { CompiledResource, CompiledResources } from "./compiled-statement.ts"
import type { PolicyVersion, StatementElement } from "./policy.ts"
import { resolveTemplate } from "./resolve-template.ts"
import { parseTemplate, plainTemplate } from "./template.ts"

/** Compiles `Resource` or `NotResource`, as far as it has no variables. */
export function compileResources(written: StatementElement<string>, version: PolicyVersion): CompiledResources {
  return { written, values: written.values.map((resource) => compileValue(resource, version)) }
}

/** AWS's page allows variables right of the fifth colon only; IAM replaces them anywhere. */
function compileValue(resource: string, version: PolicyVersion): CompiledResource {
  const replaces = version === "2012-10-17"
  const template = replaces ? parseTemplate(resource) : plainTemplate(resource)
  if (template.parts.some((part) => part.kind === "variable")) return { template }

  const { pattern } = resolveTemplate(template, () => undefined)
  const literal = !replaces && resource.includes("${")
  return { template, matches: compileResource(pattern), ...(literal && { literal: "VERSION_WITHOUT_VARIABLES" }) }
}
