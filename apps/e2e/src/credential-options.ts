import type { FromGithubCognitoOptions } from "@claimbridge/core"
import { AppError } from "./app-error.ts"
import { demandedSessionName } from "./demanded-session-name.ts"
import type { EmulatedDeployment } from "./emulated-deployment.ts"
import type { Options } from "./options.ts"

/**
 * What `fromGithubCognito()` is given for a deployment and a flow.
 *
 * @throws {AppError} when a session name is given for the enhanced flow, which names its sessions itself
 */
export function credentialOptions(options: Options, world: EmulatedDeployment): FromGithubCognitoOptions {
  const { role, pool } = world
  const sessionName =
    options.sessionName ?? demandedSessionName(role.trustPolicy, (variable) => claimOf(variable, world))
  const naming = sessionName === undefined ? {} : { roleSessionName: sessionName }
  if (pool === undefined) return { flow: "direct", roleArn: role.arn, ...naming }
  if (options.flow === "basic") return { identityPoolId: pool.id, roleArn: role.arn, ...naming }
  if (options.sessionName !== undefined) {
    throw new AppError(
      "--session-name has no effect in the enhanced flow.",
      "Amazon Cognito names those sessions itself. Leave it out, or use --flow basic.",
    )
  }
  const custom = pool.authenticatedRoleArn === role.arn ? {} : { customRoleArn: role.arn }
  return { flow: "enhanced", identityPoolId: pool.id, ...custom }
}

function claimOf(variable: string, { provider, issuer }: EmulatedDeployment): string | undefined {
  const [prefix, tag] = variable.split("/")
  if (tag !== undefined && prefix?.toLowerCase() === "aws:requesttag") return claimOfTag(provider?.tags ?? {}, tag)
  const native = `${issuer.replace(/^https?:\/\//, "")}:`
  return variable.startsWith(native) ? variable.slice(native.length) : undefined
}

function claimOfTag(tags: Readonly<Record<string, string>>, tag: string): string | undefined {
  return Object.entries(tags).find(([key]) => key.toLowerCase() === tag.toLowerCase())?.[1]
}
