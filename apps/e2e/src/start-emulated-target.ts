import { fromGithubCognito } from "@claimbridge/core"
import { planArtifact } from "./artifact-plan.ts"
import { readClaimsFile } from "./claims-file.ts"
import { credentialOptions } from "./credential-options.ts"
import { deployEmulated, type EmulatedDeployment } from "./emulated-deployment.ts"
import { emulatedRecords } from "./emulated-records.ts"
import { enterJob } from "./enter-job.ts"
import type { Options } from "./options.ts"
import { ownTemplate } from "./own-template.ts"
import type { Stopwatch } from "./stopwatch.ts"
import type { Target } from "./target.ts"

/** A template deployed on an emulator of this process, and a simulated job that has just begun. */
export async function startEmulatedTarget(
  options: Options,
  env: NodeJS.ProcessEnv,
  stopwatch: Stopwatch,
): Promise<Target> {
  const claims = options.claimsFile === undefined ? {} : readClaimsFile(options.claimsFile)
  const world = await stopwatch("deploy", describe, () => deployEmulated(options, claims))
  const { emulator, deployment, job, role } = world
  const credentials = fromGithubCognito(credentialOptions(options, world))
  const listener = await stopwatch(
    "listen",
    ({ url }) => `the emulator listens on ${url}`,
    () => emulator.listen(),
  )
  enterJob(env, { ...listener.env, ...job.env, AWS_REGION: deployment.region })
  const records = emulatedRecords(emulator, world.provider)
  return {
    kind: "emulator",
    region: deployment.region,
    role: role.arn,
    template: options.templateFile ?? ownTemplate,
    warnings: deployment.warnings.map(({ message }) => message),
    credentials,
    claims: () => job.claims,
    ...records,
    planArtifact: () => planArtifact(deployment, role, records.sessionTags()),
    close: () => emulator.close(),
  }
}

function describe({ deployment, role }: EmulatedDeployment): string {
  return `${deployment.resources.length} resources in account ${deployment.accountId}; the job asks for ${role.logicalId}`
}
