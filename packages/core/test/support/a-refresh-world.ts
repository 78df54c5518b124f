import { GetObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import type { CognitoCredentialProvider } from "../../src/cognito-credential-provider.ts"
import { type FromGithubCognitoOptions, fromGithubCognito } from "../../src/from-github-cognito.ts"
import { nodeRuntime, type Runtime } from "../../src/runtime.ts"
import { accountId, region } from "./a-world.ts"
import { servicesTemplate } from "./services-template.ts"

/** The emulator without sockets, its time and this machine's, and a job. */
export interface RefreshWorld extends AsyncDisposable {
  readonly emulator: Emulator
  readonly identityPoolId: string
  /** AWS's time. */
  nowMs: number
  /** How far this machine's clock is ahead of AWS's. */
  errorMs: number
  readonly runtime: Partial<Runtime>
  /** What sends the exchanges. Default: the emulator. */
  requestHandler: AwsRequestHandler
  provider(options?: Partial<FromGithubCognitoOptions>): CognitoCredentialProvider
  s3(credentials: NonNullable<S3ClientConfig["credentials"]>): S3Client
  exchanges(): number
}

export function aRefreshWorld(): RefreshWorld {
  const startMs = Date.now()
  // The template is deployed before there is a world to ask.
  let timeMs = (): number => startMs
  const emulator = createEmulator({ clock: { now: () => timeMs() } })
  const template = { body: servicesTemplate }
  const { outputs } = emulator.deploy({ accountId, template, region })
  const roleArn = `arn:aws:iam::${accountId}:role/ci`
  const runtime: Partial<Runtime> = {
    ...nodeRuntime,
    env: emulator.githubJob().env,
    fetch: (url, request) => emulator.fetch(url, request),
    now: () => new Date(world.nowMs + world.errorMs),
    random: () => 0,
  }
  const identityPoolId = outputs.PoolId ?? ""
  const options = { identityPoolId, roleArn, roleSessionName: "{run_id}@{sha}", runtime }
  const world: RefreshWorld = {
    emulator,
    identityPoolId,
    nowMs: startMs,
    errorMs: 0,
    runtime,
    requestHandler: emulator.requestHandler,
    provider: (more) => {
      const requestHandler: AwsRequestHandler = { handle: (...call) => world.requestHandler.handle(...call) }
      return fromGithubCognito(Object.assign({ ...options, clientConfig: { requestHandler } }, more))
    },
    s3: (credentials) => new S3Client({ region, credentials, requestHandler: emulator.requestHandler }),
    exchanges: () => emulator.calls.filter((call) => call.operation === "AssumeRoleWithWebIdentity").length,
    [Symbol.asyncDispose]: () => emulator.close(),
  }
  timeMs = () => world.nowMs
  return world
}

export const put: PutObjectCommand = new PutObjectCommand({ Bucket: "acme-artifacts", Key: "build.txt", Body: "done" })
export const get: GetObjectCommand = new GetObjectCommand({ Bucket: "acme-artifacts", Key: "build.txt" })
