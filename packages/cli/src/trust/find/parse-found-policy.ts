import { type Policy, PolicyError, parsePolicy } from "@claimbridge/trust/evaluate"
import { sourceError } from "../source/source-error.ts"
import type { Place } from "../source/source-text.ts"
import type { FoundPolicy } from "./found.ts"
import { placeInPolicy } from "./place-in-policy.ts"

/**
 * Compiles a policy that was found.
 *
 * @throws {CliError} when it isn't a trust policy, with the line and column of the text that it stands in.
 */
export function parseFoundPolicy(found: FoundPolicy): Policy {
  try {
    return parsePolicy(found.policy, { kind: "trust" })
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const path = error.path === "" ? "" : `${error.path}: `
    const place = ownPlace(found, error) ?? placeInPolicy(found, error.path)
    throw sourceError(
      { name: found.source.name, place },
      `${found.name}: ${path}${error.problem}`,
      "IAM would refuse this trust policy.",
    )
  }
}

/** The parser's own place is the better one, where the policy is the whole text. */
function ownPlace({ path }: FoundPolicy, { line, column }: PolicyError): Place | undefined {
  return path.length === 0 && line !== undefined && column !== undefined ? { line, column } : undefined
}
