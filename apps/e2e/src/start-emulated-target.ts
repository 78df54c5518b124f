import { type CognitoCredentialProvider, type FromGithubCognitoOptions, fromGithubCognito } from "@claimbridge/core"
import type { Listener } from "@claimbridge/emulator"
import { planArtifact } from "./artifact-plan.ts"
import { asCode } from "./as-code.ts"
import { type Claims, readClaimsFile } from "./claims-file.ts"
import { credentialOptions } from "./credential-options.ts"
import { deployEmulated, type EmulatedDeployment } from "./emulated-deployment.ts"
import { emulatedRecords } from "./emulated-records.ts"
import { enterJob } from "./enter-job.ts"
import { isGithubIssuer } from "./is-github-issuer.ts"
import type { Options } from "./options.ts"
import { ownTemplate } from "./own-template.ts"
import { sessionNameFault } from "./session-name-fault.ts"
import type { Stopwatch } from "./stopwatch.ts"
import type { Target } from "./target.ts"
import { worthKnowing } from "./worth-knowing.ts"

/** A template deployed on an emulator of this process, and a simulated job that has just begun. */
export async function startEmulatedTarget(
  options: Options,
  env: NodeJS.ProcessEnv,
  stopwatch: Stopwatch,
): Promise<Target> {
  const claims = options.claimsFile === undefined ? {} : readClaimsFile(options.claimsFile)
  const world = await stopwatch({ name: "deploy", detail: describe, run: () => prepare(options, claims) })
  const { emulator, deployment, job, role, exchange, credentials } = world
  const listening = ({ url }: Listener) => `the emulator listens on ${url}`
  const listener = await stopwatch({ name: "listen", detail: listening, run: () => emulator.listen() })
  enterJob(env, { ...listener.env, ...job.env, AWS_REGION: deployment.region })
  const records = emulatedRecords(world)
  return {
    kind: "emulator",
    region: deployment.region,
    role: role.arn,
    template: options.templateFile ?? ownTemplate,
    warnings: worthKnowing(world),
    credentials,
    code: asCode(isGithubIssuer(world.issuer) ? "fromGithubCognito" : "fromCognito", exchange),
    claims: () => job.claims,
    ...records,
    planArtifact: () => planArtifact(deployment, role, records.variables()),
    close: () => emulator.close(),
  }
}

interface Prepared extends EmulatedDeployment {
  readonly exchange: FromGithubCognitoOptions
  readonly credentials: CognitoCredentialProvider
}

function prepare(options: Options, claims: Claims): Prepared {
  const world = deployEmulated(options, claims)
  const exchange = credentialOptions(options, world)
  try {
    return { ...world, exchange, credentials: fromGithubCognito(exchange) }
  } catch (error) {
    throw sessionNameFault(error, options, world.role) ?? error
  }
}

function describe({ deployment, role }: EmulatedDeployment): string {
  return `${deployment.resources.length} resources in account ${deployment.accountId}; the job asks for ${role.logicalId}`
}
