import { compileResource } from "./compile-resource.ts"
import type { Element } from "./parse-statement.ts"
import { parseStringList } from "./parse-string-list.ts"
import type { PolicyVersion, ResourceRule, ResourceValue } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"
import { resolveTemplate } from "./resolve-template.ts"
import { splitArn } from "./split-arn.ts"
import { parseTemplate, plainTemplate, type Template } from "./template.ts"

/**
 * Reads `Resource` or `NotResource`.
 *
 * Variables are replaced right of the fifth colon only, where the resource's own name stands; left of it they are text.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseResources(value: unknown, element: Element & { readonly version: PolicyVersion }): ResourceRule {
  const { path, negated, version } = element
  const policyValues = parseStringList(value, path)
  for (const resource of policyValues) checkResource(resource, path)
  return { path, negated, policyValues, values: policyValues.map((resource) => parseResource(resource, version)) }
}

function checkResource(resource: string, path: string): void {
  if (resource.startsWith("arn:") || resource.startsWith("*")) return
  throw new PolicyError("INVALID_RESOURCE", path, `"${resource}" is neither an ARN nor "*".`)
}

function parseResource(resource: string, version: PolicyVersion): ResourceValue {
  const { template, literal } = cutResource(resource, version)
  if (template.parts.some((part) => part.kind === "variable")) return { template }

  const { pattern } = resolveTemplate(template, () => undefined)
  return { template, matches: compileResource(pattern), ...(literal && { literal }) }
}

function cutResource(resource: string, version: PolicyVersion): Pick<ResourceValue, "template" | "literal"> {
  if (!resource.includes("${")) return { template: plainTemplate(resource) }
  if (version === "2008-10-17") return { template: plainTemplate(resource), literal: "VERSION_WITHOUT_VARIABLES" }

  const name = splitArn(resource)?.[5]
  const nameStart = name === undefined ? resource.length : resource.length - name.length
  const head = resource.slice(0, nameStart)
  const template: Template = {
    source: resource,
    parts: [...plainTemplate(head).parts, ...parseTemplate(resource.slice(nameStart)).parts],
  }
  return { template, ...(head.includes("${") && { literal: "VARIABLE_NOT_REPLACED" as const }) }
}
