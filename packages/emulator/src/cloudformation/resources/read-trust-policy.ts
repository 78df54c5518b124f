import type { Policy } from "@claimbridge/trust"
import { readPolicy } from "../policies/read-policy.ts"
import { trustCreationProblems } from "../policies/trust-creation-problems.ts"
import { trustPolicySizeProblem } from "../policies/trust-policy-size-problem.ts"
import { expectProvider } from "../stack/expect-provider.ts"
import type { ResourceContext } from "./resource-type.ts"

/** Reads a trust policy, and warns where IAM would refuse to create a role with it. */
export function readTrustPolicy({ stack, properties }: ResourceContext): Policy {
  const node = properties.requiredNode("AssumeRolePolicyDocument")
  const policy = readPolicy(node, "trust")
  const malformed = trustCreationProblems(policy).map((problem) => `MalformedPolicyDocument: ${problem}`)
  const tooLong = trustPolicySizeProblem(node) ?? []
  for (const problem of malformed.concat(tooLong)) {
    const message = `IAM would refuse this trust policy: ${problem}`
    stack.warnings.push({ code: "TRUST_POLICY_REFUSED_BY_AWS", message, ...node.at })
  }
  for (const arn of federatedPrincipals(policy)) expectProvider(stack, { arn, at: node.at })
  return policy
}

function federatedPrincipals({ statements }: Policy): readonly string[] {
  const values = statements.flatMap(({ principal }) => principal?.values ?? [])
  return values.filter(({ type }) => type === "Federated").map(({ value }) => value)
}
