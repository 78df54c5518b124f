import { type Policy, PolicyError, type PolicyKind, parsePolicy } from "@claimbridge/trust"
import { describeNode } from "../nodes/describe-node.ts"
import type { PlainNode } from "../nodes/template-node.ts"
import { toJson } from "../nodes/to-json.ts"
import { TemplateError } from "../template-error.ts"
import { locateInPolicy } from "./locate-in-policy.ts"

/**
 * Reads a policy document that is written as a mapping or as JSON text.
 *
 * @throws {TemplateError} `PROPERTY_INVALID` when it is neither; `POLICY_INVALID`, with trust's `PolicyError` as cause
 */
export function readPolicy(node: PlainNode, kind: PolicyKind): Policy {
  if (node.kind === "list") {
    throw new TemplateError(node.at, {
      code: "PROPERTY_INVALID",
      problem: `A policy document belongs here, and this is ${describeNode(node)}`,
      hint: "Write a mapping with Version and Statement",
    })
  }
  try {
    return parsePolicy(node.kind === "text" ? node.text : toJson(node), { kind })
  } catch (cause) {
    if (!(cause instanceof PolicyError)) throw cause
    throw policyInvalid(node, cause)
  }
}

function policyInvalid(node: PlainNode, cause: PolicyError): TemplateError {
  return new TemplateError(locateInPolicy(node, cause.path), {
    code: "POLICY_INVALID",
    problem: `The policy document is refused: ${cause.problem.replace(/\.$/, "")}`,
    hint: "Correct it; AWS would answer MalformedPolicyDocument",
    cause,
  })
}
