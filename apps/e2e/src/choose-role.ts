import type { DeployedRole, Deployment } from "@claimbridge/emulator"
import { allowStatements } from "./allow-statements.ts"
import { AppError } from "./app-error.ts"
import type { Flow } from "./options.ts"

const cognito = "cognito-identity.amazonaws.com"

/**
 * Finds the role that is meant: by logical id, name or ARN, or the only one that fits the flow.
 *
 * @throws {AppError} when there is none of that name, or more than one that fits
 */
export function chooseRole(deployment: Deployment, flow: Flow, wanted: string | undefined): DeployedRole {
  if (wanted !== undefined) return named(deployment, wanted)
  const candidates = deployment.roles.filter((role) => fits(deployment, flow, role))
  const [only, ...others] = candidates
  if (only !== undefined && others.length === 0) return only
  const names = (candidates.length > 0 ? candidates : deployment.roles).map(({ logicalId }) => logicalId)
  throw new AppError(
    candidates.length > 1
      ? `${names.length} roles fit the ${flow} flow.`
      : `No role of the template fits the ${flow} flow.`,
    names.length > 0 ? `Name one with --role: ${names.join(", ")}.` : "The template needs an AWS::IAM::Role.",
  )
}

function named(deployment: Deployment, wanted: string): DeployedRole {
  const role = deployment.roles.find(({ logicalId, name, arn }) => [logicalId, name, arn].includes(wanted))
  if (role !== undefined) return role
  const names = deployment.roles.map(({ logicalId }) => logicalId).join(", ") || "none"
  throw new AppError(`The template has no role "${wanted}".`, `Roles of the template: ${names}.`)
}

function fits(deployment: Deployment, flow: Flow, role: DeployedRole): boolean {
  if (flow === "enhanced") return deployment.pools.some(({ authenticatedRoleArn }) => authenticatedRoleArn === role.arn)
  const trusted = allowStatements(role.trustPolicy).flatMap(({ federatedPrincipals }) => federatedPrincipals)
  return trusted.some((principal) => (principal === cognito) === (flow === "basic"))
}
