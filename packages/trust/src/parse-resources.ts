import { isCallerPolicy } from "./is-caller-policy.ts"
import type { PolicyKind } from "./parse-policy.ts"
import type { Element } from "./parse-statement.ts"
import { parseStringList } from "./parse-string-list.ts"
import type { StatementElement } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"

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
  { path, negated }: Element,
  kind: PolicyKind | undefined,
): StatementElement<string> {
  const values = parseStringList(value, path)
  if (isCallerPolicy(kind)) for (const resource of values) checkArn(resource, path)
  return { path, negated, values }
}

function checkArn(resource: string, path: string): void {
  if (/^(?:arn:|\*|\$\{)/.test(resource)) return
  throw new PolicyError("INVALID_RESOURCE", path, `"${resource}" is neither an ARN nor "*".`)
}
