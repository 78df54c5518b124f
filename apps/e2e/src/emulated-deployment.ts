import {
  createEmulator,
  type DeployedOidcProvider,
  type DeployedPool,
  type DeployedRole,
  type Deployment,
  type Emulator,
  type GithubJob,
} from "@claimbridge/emulator"
import { allowStatements } from "./allow-statements.ts"
import { chooseAudience } from "./choose-audience.ts"
import { choosePool, chooseProvider } from "./choose-pool.ts"
import { chooseRole } from "./choose-role.ts"
import { claimedIssuer } from "./claimed-issuer.ts"
import type { Claims } from "./claims-file.ts"
import { jobClaims } from "./job-claims.ts"
import type { Options } from "./options.ts"
import { ownParameters, ownRoles, ownTemplate } from "./own-template.ts"

/** A template on an emulator, and what of it a run is about. */
export interface EmulatedDeployment extends Deployed, Chosen {
  /** The job whose token is exchanged. */
  readonly job: GithubJob
  /** Of the job's token. */
  readonly audience: string
}

interface Place {
  /** The issuer of the job's token. */
  readonly issuer: string
  readonly accountId: string
}

interface Deployed extends Place {
  readonly emulator: Emulator
  readonly deployment: Deployment
}

interface Chosen {
  readonly role: DeployedRole
  /** Absent in the direct flow. */
  readonly pool?: DeployedPool
  /** Absent when the account has none for the issuer. */
  readonly provider?: DeployedOidcProvider
  /** Session tag to claim. */
  readonly mapping: Readonly<Record<string, string>>
}

/** What the user gave. */
interface Input {
  readonly options: Options
  readonly claims: Claims
}

const defaultAccountId = "111122223333"
const region = "eu-west-1"
const githubIssuer = "https://token.actions.githubusercontent.com"

/**
 * Deploys the template on an emulator whose jobs carry tokens of the issuer that the role is waiting for, into the
 * account that its ARNs name.
 *
 * @throws {AppError} when the template has no role, pool or provider that fits, or the claims can't be a job's
 * @throws {TemplateError} when the template can't be deployed
 */
export function deployEmulated(options: Options, claims: Claims): EmulatedDeployment {
  const input = { options, claims }
  const given = claimedIssuer(claims)
  const home = accountOf(options.role ?? "", "role")
  const first = deploy(input, { issuer: given ?? githubIssuer, accountId: home ?? defaultAccountId })
  const accountId = home ?? mentionedAccount(first.deployment) ?? first.accountId
  const settled = accountId === first.accountId ? first : deploy(input, { issuer: first.issuer, accountId })
  const chosen = choose(options, settled)
  const issuer = given ?? expectedIssuer(settled, chosen)
  if (issuer === settled.issuer) return withJob(input, settled, chosen)
  const final = deploy(input, { issuer, accountId })
  return withJob(input, final, choose(options, final))
}

function deploy({ options, claims }: Input, place: Place): Deployed {
  const emulator = createEmulator({ region, githubIssuer: place.issuer })
  const { templateFile: file } = options
  const own = file === undefined ? ownParameters(emulator.githubJob({ claims: jobClaims(claims, place.issuer) })) : {}
  const parameters = { ...own, ...options.parameters }
  const template = { file: file ?? ownTemplate }
  return { ...place, emulator, deployment: emulator.deploy({ accountId: place.accountId, template, parameters }) }
}

function choose({ flow, role: wanted, templateFile }: Options, { deployment, issuer }: Deployed): Chosen {
  const role = chooseRole(deployment, flow, wanted ?? (templateFile === undefined ? ownRoles[flow] : undefined))
  if (flow === "direct") {
    const provider = deployment.oidcProviders.find(({ login }) => `https://${login}` === issuer)
    return { role, mapping: {}, ...(provider && { provider }) }
  }
  const pool = choosePool(deployment, role, flow)
  const provider = chooseProvider(pool, issuer)
  return { role, pool, provider, mapping: provider.tags }
}

function withJob({ options, claims }: Input, deployed: Deployed, chosen: Chosen): EmulatedDeployment {
  const { issuer, emulator } = deployed
  const { role, provider } = chosen
  const audience = chooseAudience({ flow: options.flow, role, issuer, provider, claims })
  const job = emulator.githubJob({ claims: { ...jobClaims(claims, issuer), aud: audience } })
  return { ...deployed, ...chosen, audience, job }
}

function expectedIssuer({ issuer }: Place, { pool, provider, role }: Chosen): string {
  if (pool !== undefined && provider !== undefined) return `https://${provider.login}`
  const principals = allowStatements(role.trustPolicy).flatMap(({ federatedPrincipals }) => federatedPrincipals)
  const logins = principals.flatMap((principal) => principal.split(":oidc-provider/").slice(1))
  return logins.length === 0 || logins.some((login) => issuer === `https://${login}`) ? issuer : `https://${logins[0]}`
}

/** Templates that write ARNs out belong to the account that they name. */
function mentionedAccount({ accountId, pools, roles }: Deployment): string | undefined {
  const trusted = roles.flatMap(({ trustPolicy }) => allowStatements(trustPolicy))
  const providers = [
    ...pools.flatMap(({ openIdConnectProviderArns }) => openIdConnectProviderArns),
    ...trusted.flatMap(({ federatedPrincipals }) => federatedPrincipals),
  ]
  return providers.flatMap((arn) => accountOf(arn, "oidc-provider") ?? []).find((id) => id !== accountId)
}

function accountOf(arn: string, kind: "role" | "oidc-provider"): string | undefined {
  return new RegExp(`^arn:[^:]+:iam::(\\d{12}):${kind}/`).exec(arn)?.[1]
}
