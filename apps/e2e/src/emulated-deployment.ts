import {
  createEmulator,
  type DeployedPool,
  type DeployedProvider,
  type DeployedRole,
  type Deployment,
  type Emulator,
  type GithubJob,
} from "@claimbridge/emulator"
import { allowStatements } from "./allow-statements.ts"
import { choosePool, chooseProvider } from "./choose-pool.ts"
import { chooseRole } from "./choose-role.ts"
import type { Options } from "./options.ts"
import { ownParameters, ownRoles, ownTemplate } from "./own-template.ts"

/** A template on an emulator, and what of it a run is about. */
export interface EmulatedDeployment {
  readonly emulator: Emulator
  readonly deployment: Deployment
  /** The job whose token is exchanged. */
  readonly job: GithubJob
  readonly role: DeployedRole
  /** Absent in the direct flow. */
  readonly pool?: DeployedPool
  /** Absent in the direct flow. */
  readonly provider?: DeployedProvider
  /** The issuer of the job's token. */
  readonly issuer: string
}

const defaultAccountId = "111122223333"
const region = "eu-west-1"
const githubIssuer = "https://token.actions.githubusercontent.com"

/**
 * Deploys the template on an emulator whose jobs carry tokens of the issuer that the role is waiting for.
 *
 * @throws {AppError} when the template has no role, pool or provider that fits
 * @throws {TemplateError} when the template can't be deployed
 */
export function deployEmulated(options: Options, claims: Readonly<Record<string, unknown>>): EmulatedDeployment {
  const given = typeof claims.iss === "string" ? claims.iss : undefined
  const first = deployWith(options, claims, given ?? githubIssuer)
  const expected = given ?? expectedIssuer(first)
  return expected === first.issuer ? first : deployWith(options, claims, expected)
}

function deployWith(options: Options, claims: Readonly<Record<string, unknown>>, issuer: string): EmulatedDeployment {
  const { flow, templateFile: file } = options
  const emulator = createEmulator({ region, githubIssuer: issuer })
  const job = emulator.githubJob({ claims })
  const template = { file: file ?? ownTemplate }
  const accountId = options.role?.match(/^arn:[^:]*:iam::(\d{12}):role\//)?.[1] ?? defaultAccountId
  const own = file === undefined ? ownParameters(job.claims) : {}
  const deployment = emulator.deploy({ accountId, template, parameters: { ...own, ...options.parameters } })
  const role = chooseRole(deployment, flow, options.role ?? (file === undefined ? ownRoles[flow] : undefined))
  if (flow === "direct") return { emulator, deployment, job, role, issuer }
  const pool = choosePool(deployment, role)
  return { emulator, deployment, job, role, issuer, pool, provider: chooseProvider(pool, issuer) }
}

function expectedIssuer({ provider, role, issuer }: EmulatedDeployment): string {
  if (provider !== undefined) return provider.url
  const principals = allowStatements(role.trustPolicy).flatMap(({ federatedPrincipals }) => federatedPrincipals)
  const logins = principals.flatMap((principal) => principal.split(":oidc-provider/").slice(1))
  return logins.length === 0 || logins.some((login) => issuer === `https://${login}`) ? issuer : `https://${logins[0]}`
}
