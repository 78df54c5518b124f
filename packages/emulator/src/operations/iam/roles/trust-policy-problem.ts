import type { PolicyError } from "@claimbridge/trust"

/**
 * What IAM says of a document that isn't a trust policy.
 *
 * Open: what isn't listed here is a syntax error.
 */
export function trustPolicyProblem({ code, path }: PolicyError): string {
  const element = /\["(.+)"\]$/.exec(path)?.[1] ?? path.slice(path.lastIndexOf(".") + 1)
  switch (code) {
    case "NOT_JSON":
      return "This policy contains invalid Json"
    case "UNKNOWN_ELEMENT":
      return `Unknown field ${element}`
    case "MISSING_ELEMENT":
      return `Missing required field ${element}`
    case "ELEMENT_NOT_ALLOWED":
      return `Has prohibited field ${element}`
    case "INVALID_PRINCIPAL":
      return "Invalid principal in policy"
    case "INVALID_ACTION":
      return "AssumeRole policy may only specify STS AssumeRole actions."
    default:
      return "Syntax errors in policy."
  }
}
