import type { PolicyError } from "@claimbridge/trust"
import { textsInDocument } from "./texts-in-document.ts"

const SYNTAX = "Syntax errors in policy."

/**
 * What IAM says of a document that isn't a policy of an identity.
 *
 * Open: what isn't listed here is a syntax error, as most of what was recorded.
 */
export function identityPolicyProblem({ code, path }: PolicyError, document: string): string {
  switch (code) {
    case "MISSING_ELEMENT":
    case "EMPTY_LIST":
      return emptyProblem(path)
    case "DUPLICATE_SID":
      return "Statement IDs (SID) in a single policy must be unique."
    case "INVALID_SID":
      return "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*"
    case "ELEMENT_NOT_ALLOWED":
      return "Policy document should not specify a principal."
    case "INVALID_ACTION":
      return actionProblem(document)
    case "INVALID_RESOURCE":
      return resourceProblem(document)
    default:
      return SYNTAX
  }
}

function emptyProblem(path: string): string {
  if (/Action$/.test(path)) return "Policy statement must contain actions."
  return /Resource$/.test(path) ? "Policy statement must contain resources." : SYNTAX
}

function actionProblem(document: string): string {
  const actions = [...textsInDocument(document, "Action"), ...textsInDocument(document, "NotAction")]
  const isUnprefixed = actions.some((action) => action !== "*" && !action.includes(":"))
  if (isUnprefixed) return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."
  return "Actions/Condition can contain only one colon."
}

function resourceProblem(document: string): string {
  const resources = [...textsInDocument(document, "Resource"), ...textsInDocument(document, "NotResource")]
  const wrong = resources.find((resource) => !/^(?:arn:|\*|\$\{)/.test(resource)) ?? ""
  return `Resource ${wrong} must be in ARN format or "*".`
}
