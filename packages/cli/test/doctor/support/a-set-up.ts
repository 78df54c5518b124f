import * as cognito from "@aws-sdk/client-cognito-identity"
import * as iam from "@aws-sdk/client-iam"
import type { AwsChange } from "../../../src/doctor/plan/remedy.ts"
import { aWorld, type World } from "../../support/a-world.ts"
import { type CliResult, runCli } from "../../support/run-cli.ts"

/** The account that everything is in. */
export const accountId = "111122223333"
export const login = "token.actions.githubusercontent.com"
export const providerArn: string = `arn:aws:iam::${accountId}:oidc-provider/${login}`
export const roleArn: string = `arn:aws:iam::${accountId}:role/example-ci`

const ofTheJob = {
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner: "octo-org",
  repository_owner_id: "65",
}

type Env = Readonly<Record<string, string>>

/** A set-up that works: a pool, a provider, a role, and a job of GitHub Actions. */
export interface SetUp extends World {
  readonly poolId: string
  /** Of the job, and of somebody who may read and change everything. */
  readonly env: Env
  /** Changes something of AWS. */
  readonly change: (change: AwsChange) => Promise<void>
  readonly run: (argv: readonly string[], others?: Env) => Promise<CliResult>
}

/** What is set up, and for which job. */
export async function aSetUp(claims: Readonly<Record<string, unknown>> = {}): Promise<SetUp> {
  const world = await aWorld()
  const keys = world.emulator.adminCredentials(accountId)
  const job = world.jobEnv({
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    ...tokenVariables(world, { ...ofTheJob, ...claims }),
  })
  const endpoint = job.AWS_ENDPOINT_URL ?? ""
  const config = { region: "eu-west-1", endpoint, credentials: keys, maxAttempts: 1 }
  return {
    ...world,
    poolId: world.outputs.PoolId ?? "",
    env: job,
    change: (change) => send(change, config),
    run: (argv, others = {}) => runCli(argv, { env: { ...forFlow(job, argv), ...others } }),
  }
}

/** In flow `enhanced` the pool names the role. */
function forFlow(env: Env, argv: readonly string[]): Env {
  const { CLAIMBRIDGE_ROLE_ARN: _, ...withoutRole } = env
  return argv.includes("enhanced") ? withoutRole : env
}

function tokenVariables({ emulator, jobEnv }: World, claims: Readonly<Record<string, unknown>>): Env {
  const { env } = emulator.githubJob({ claims })
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = "" } = env
  const tapped = jobEnv().AWS_ENDPOINT_URL ?? ""
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: url.replace(emulator.url ?? "", tapped),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
  }
}

type Config = ConstructorParameters<typeof iam.IAMClient>[0] & object

async function send({ service, operation, input }: AwsChange, config: Config): Promise<void> {
  const [commands, client]: readonly [object, { send: (command: never) => Promise<unknown> }] =
    service === "iam" ? [iam, new iam.IAMClient(config)] : [cognito, new cognito.CognitoIdentityClient(config)]
  const Command: new (input: object) => object = Reflect.get(commands, `${operation}Command`)
  await client.send(new Command(input) as never)
}
