import type { Runtime } from "@claimbridge/core"
import { type CiJob, type CiJobOptions, createEmulator, type Emulator } from "@claimbridge/emulator"
import { ciDescriptions } from "../../src/ci-descriptions.ts"
import { type Access, poolTemplate } from "./pool-template.ts"
import { runIn } from "./run-in.ts"

const accountId = "111122223333"
const region = "eu-west-1"

/** A running job of a CI, and an AWS that knows the CI. */
export interface CiWorld extends AsyncDisposable {
  readonly emulator: Emulator
  readonly job: CiJob
  /** The time of AWS, the CI and the job. */
  nowMs: number
  /** What a provider of the job needs in flow `basic`. */
  readonly basic: JobOptions & { readonly identityPoolId: string }
  /** What a provider of the job needs in flow `direct`. */
  readonly direct: JobOptions & { readonly flow: "direct" }
  /** The tags of the session that was made last. */
  tags(): unknown
}

interface JobOptions {
  readonly roleArn: string
  readonly clientConfig: { readonly region: string }
  readonly runtime: Partial<Runtime>
}

/** What differs from a CI's recommended mapping, a role for all its jobs, and Cognito's audience. */
export type CiWorldOptions = Partial<Omit<Access, "issuer">> & {
  /** More variables of the job. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the job on a loopback port; `await using` ends it. */
export async function aCiWorld(jobOptions: CiJobOptions, options: CiWorldOptions = {}): Promise<CiWorld> {
  const time = { nowMs: Date.now() }
  const emulator = createEmulator({ clock: { now: () => time.nowMs } })
  const listener = await emulator.listen()
  const job = await emulator.ciJob(jobOptions)
  const env = { ...listener.env, ...job.env, ...options.env }
  const runtime = { env, now: () => new Date(time.nowMs), random: () => 0, runCommand: runIn(env) }
  const common = { clientConfig: { region }, runtime }
  const body = poolTemplate({ issuer: job.issuer, ...defaultAccess(jobOptions), ...options })
  const { outputs } = emulator.deploy({ accountId, region, template: { body } })
  return Object.assign(time, {
    emulator,
    job,
    basic: { ...common, identityPoolId: outputs.PoolId ?? "", roleArn: `arn:aws:iam::${accountId}:role/ci` },
    direct: { ...common, flow: "direct" as const, roleArn: `arn:aws:iam::${accountId}:role/direct` },
    tags: () => emulator.events.at(-1)?.requestParameters.principalTags,
    [Symbol.asyncDispose]: () => emulator.close(),
  })
}

function defaultAccess({ ci }: CiJobOptions): Omit<Access, "issuer"> {
  const mapping = ciDescriptions.find(({ name }) => name === ci)?.mapping ?? {}
  return { clientId: "cognito-identity.amazonaws.com", mapping, demands: {} }
}
