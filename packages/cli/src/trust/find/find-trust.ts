import { basename } from "node:path"
import { isRecord } from "../source/is-record.ts"
import type { SourceDocument } from "../source/source-text.ts"
import type { DeploymentFacts } from "../template/deployment-facts.ts"
import { findInRoles } from "./find-in-roles.ts"
import { findInTemplate } from "./find-in-template.ts"
import { findInTerraform } from "./find-in-terraform.ts"
import type { FoundTrust } from "./found.ts"

/**
 * Finds trust policies and pools in a text: a policy alone, what `aws iam get-role` prints, a CloudFormation template, or
 * what `terraform show -json` prints. Nothing in a text of another kind.
 */
export function findTrust(source: SourceDocument, facts: DeploymentFacts): FoundTrust | undefined {
  const { value } = source
  if (!isRecord(value)) return undefined
  if (value.Statement !== undefined) return onePolicy(source)
  if (isRecord(value.Resources)) return findInTemplate(source, value, facts)
  if (isRecord(value.planned_values) || isRecord(value.values)) return findInTerraform(source, value)
  return findInRoles(source, value)
}

function onePolicy(source: SourceDocument): FoundTrust {
  const name = basename(source.name).replace(/\.(?:json|ya?ml)$/i, "")
  const isJson = /^\s*\{/.test(source.text)
  // As text, a policy with a key that stands twice is told from one without.
  const policy = isJson ? source.text : source.value
  return { policies: [{ source, name, path: [], policy, roleTags: {} }], pools: [], unknown: [] }
}
