import type { DeployedRole, Deployment } from "@claimbridge/emulator"
import { allowStatements, type StatementText } from "./allow-statements.ts"
import { AppError } from "./app-error.ts"
import type { Flow } from "./options.ts"

const cognito = /^cognito-identity\S*\.amazonaws\.com(\.cn)?$/
const flows: readonly Flow[] = ["basic", "enhanced", "direct"]

/** What a role has to be for a flow. */
const needs: Readonly<Record<Flow, string>> = {
  basic: "The basic flow needs a role that trusts cognito-identity.amazonaws.com",
  enhanced: "The enhanced flow needs a role that an AWS::Cognito::IdentityPoolRoleAttachment gives to a pool",
  direct: "The direct flow needs a role that trusts an OpenID Connect provider of IAM",
}

/**
 * Finds the role that is meant: by logical id, name or ARN, or the only one that fits the flow.
 *
 * @throws {AppError} when there is none of that name, or more than one that fits
 */
export function chooseRole(deployment: Deployment, flow: Flow, wanted: string | undefined): DeployedRole {
  if (wanted !== undefined) return named(deployment, wanted)
  const candidates = rolesFor(deployment, flow)
  const [only, ...others] = candidates
  if (only === undefined) throw noneFits(deployment, flow)
  if (others.length === 0) return only
  throw new AppError(`${candidates.length} roles fit the ${flow} flow.`, `Name one with --role: ${list(candidates)}.`)
}

function named({ roles }: Deployment, wanted: string): DeployedRole {
  const role = roles.find(({ logicalId, name, arn }) => [logicalId, name, arn].includes(wanted))
  if (role !== undefined) return role
  throw new AppError(`The template has no role "${wanted}".`, `Roles of the template: ${list(roles) || "none"}.`)
}

function noneFits(deployment: Deployment, flow: Flow): AppError {
  const message = `No role of the template fits the ${flow} flow.`
  if (deployment.roles.length === 0) return new AppError(message, "The template needs an AWS::IAM::Role.")
  const others = flows.filter((other) => rolesFor(deployment, other).length > 0)
  const instead = others.map((other) => `${list(rolesFor(deployment, other))} would do for --flow ${other}`)
  const rest =
    instead.length === 0 ? `, and the template has only ${list(deployment.roles)}` : `; ${instead.join(", ")}`
  return new AppError(message, `${needs[flow]}${rest}.`)
}

function rolesFor(deployment: Deployment, flow: Flow): readonly DeployedRole[] {
  if (flow === "enhanced") {
    return deployment.roles.filter(({ arn }) => deployment.pools.some((pool) => pool.authenticatedRoleArn === arn))
  }
  return deployment.roles.filter(({ trustPolicy }) =>
    allowStatements(trustPolicy).some((statement) => fits(statement, flow)),
  )
}

function fits({ federatedPrincipals, conditions }: StatementText, flow: Flow): boolean {
  const forGuests = conditions.some(({ key, values }) => /:amr$/i.test(key) && values.includes("unauthenticated"))
  return !forGuests && federatedPrincipals.some((principal) => cognito.test(principal) === (flow === "basic"))
}

function list(roles: readonly DeployedRole[]): string {
  return roles.map(({ logicalId }) => logicalId).join(", ")
}
