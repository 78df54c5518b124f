import type { NamedPolicy } from "@claimbridge/trust"
import { readPolicy } from "../policies/read-policy.ts"
import type { PropertyReader } from "../properties/property-reader.ts"

/** `PolicyName` and `PolicyDocument`, as inline policies of roles have them. */
export function readNamedPolicy(properties: PropertyReader): NamedPolicy {
  const name = properties.requiredText("PolicyName")
  return { name, policy: readPolicy(properties.requiredNode("PolicyDocument"), "identity") }
}
