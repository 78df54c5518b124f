import { compileResource } from "./compile-resource.ts"
import type { StatementPlace } from "./parse-statement.ts"
import { parseStringList } from "./parse-string-list.ts"
import type { PolicyVersion, ResourceRule, ResourceValue } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"
import { resolveTemplate } from "./resolve-template.ts"
import { parseTemplate, plainTemplate } from "./template.ts"

/**
 * Reads `Resource` or `NotResource`.
 *
 * IAM's own policies need ARNs. Services take other text in theirs, such as API Gateway's `execute-api:/*`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/openapi-extensions-policy.html
 */
export function parseResources(
  value: unknown,
  element: Omit<ResourceRule, "policyValues" | "values">,
  { version, kind }: StatementPlace,
): ResourceRule {
  const { path, negated } = element
  const policyValues = parseStringList(value, path)
  if (kind === "identity" || kind === "session") for (const resource of policyValues) checkArn(resource, path)
  return { path, negated, policyValues, values: policyValues.map((resource) => parseResource(resource, version)) }
}

function checkArn(resource: string, path: string): void {
  if (/^(?:arn:|\*|\$\{)/.test(resource)) return
  throw new PolicyError("INVALID_RESOURCE", path, `"${resource}" is neither an ARN nor "*".`)
}

/** AWS's page allows variables right of the fifth colon only; IAM replaces them anywhere. */
function parseResource(resource: string, version: PolicyVersion): ResourceValue {
  const replaces = version === "2012-10-17"
  const template = replaces ? parseTemplate(resource) : plainTemplate(resource)
  if (template.parts.some((part) => part.kind === "variable")) return { template }

  const { pattern } = resolveTemplate(template, () => undefined)
  const literal = !replaces && resource.includes("${")
  return { template, matches: compileResource(pattern), ...(literal && { literal: "VERSION_WITHOUT_VARIABLES" }) }
}
