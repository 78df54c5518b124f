import type { RolePolicy } from "../../world/account.ts"
import { policyDocument } from "../policies/policy-document.ts"
import { readPolicy } from "../policies/read-policy.ts"
import type { PropertyReader } from "../properties/property-reader.ts"

/** `PolicyName` and `PolicyDocument`, as inline policies of roles have them. */
export function readNamedPolicy(properties: PropertyReader): RolePolicy {
  const name = properties.requiredText("PolicyName")
  const node = properties.requiredNode("PolicyDocument")
  return { name, policy: readPolicy(node, "identity"), document: policyDocument(node) }
}
