import type { Policy } from "@claimbridge/trust"
import { trustCreationProblems } from "../../policies/trust-creation-problems.ts"
import type { Role } from "../../world/account.ts"
import { policyDocument } from "../policies/policy-document.ts"
import { readPolicy } from "../policies/read-policy.ts"
import { trustPolicySizeProblem } from "../policies/trust-policy-size-problem.ts"
import { expectProvider } from "../stack/expect-provider.ts"
import type { ResourceContext } from "./resource-type.ts"

/** Reads a trust policy, and warns where IAM would refuse to create a role with it. */
export function readTrustPolicy({ stack, properties }: ResourceContext): Pick<Role, "trustPolicy" | "trustDocument"> {
  const node = properties.requiredNode("AssumeRolePolicyDocument")
  const trustPolicy = readPolicy(node, "trust")
  const trustDocument = policyDocument(node)
  const malformed = trustCreationProblems(trustPolicy).map((problem) => `MalformedPolicyDocument: ${problem}`)
  const tooLong = trustPolicySizeProblem(trustDocument) ?? []
  for (const problem of malformed.concat(tooLong)) {
    const message = `IAM would refuse this trust policy: ${problem}`
    stack.warnings.push({ code: "TRUST_POLICY_REFUSED_BY_AWS", message, ...node.at })
  }
  for (const arn of federatedPrincipals(trustPolicy)) expectProvider(stack, { arn, at: node.at })
  return { trustPolicy, trustDocument }
}

function federatedPrincipals({ statements }: Policy): readonly string[] {
  const values = statements.flatMap(({ principal }) => principal?.values ?? [])
  return values.filter(({ type }) => type === "Federated").map(({ value }) => value)
}
