import type { FromGithubCognitoOptions } from "@claimbridge/core"
import { AppError } from "./app-error.ts"
import { defaultAudiences } from "./choose-audience.ts"
import { type ClaimFact, demandedSessionName } from "./demanded-session-name.ts"
import type { EmulatedDeployment } from "./emulated-deployment.ts"
import type { Options } from "./options.ts"

/**
 * What `fromGithubCognito()` is given for a deployment and a flow.
 *
 * @throws {AppError} when a session name is given for the enhanced flow, which names its sessions itself
 */
export function credentialOptions(options: Options, world: EmulatedDeployment): FromGithubCognitoOptions {
  const { role, pool, audience } = world
  const asked = audience === defaultAudiences[options.flow] ? {} : { audience }
  if (options.flow === "enhanced" && pool !== undefined) {
    refuseSessionName(options)
    const custom = pool.authenticatedRoleArn === role.arn ? {} : { customRoleArn: role.arn }
    return { flow: "enhanced", identityPoolId: pool.id, ...asked, ...custom }
  }
  const name = options.sessionName ?? demandedSessionName(role.trustPolicy, (variable) => claimOf(variable, world))
  const named = { roleArn: role.arn, ...asked, ...(name !== undefined && { roleSessionName: name }) }
  return pool === undefined ? { flow: "direct", ...named } : { identityPoolId: pool.id, ...named }
}

function refuseSessionName({ sessionName }: Options): void {
  if (sessionName === undefined) return
  throw new AppError(
    "--session-name has no effect in the enhanced flow.",
    "Amazon Cognito names those sessions itself. Leave it out, or use --flow basic.",
  )
}

/** The claim behind a variable of the trust policy. An empty claim gives no tag. */
function claimOf(variable: string, { mapping, issuer, job }: EmulatedDeployment): ClaimFact | undefined {
  const tag = /^aws:requesttag\/(.+)$/i.exec(variable)?.[1]
  const name = tag === undefined ? nativeClaim(variable, issuer) : claimOfTag(mapping, tag)
  return name === undefined ? undefined : { name, present: isPresent(job.claims[name]) }
}

function nativeClaim(variable: string, issuer: string): string | undefined {
  const native = `${issuer.replace("https://", "")}:`
  return variable.toLowerCase().startsWith(native.toLowerCase()) ? variable.slice(native.length) : undefined
}

function claimOfTag(tags: Readonly<Record<string, string>>, tag: string): string | undefined {
  return Object.entries(tags).find(([key]) => key.toLowerCase() === tag.toLowerCase())?.[1]
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ""
}
