import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { onTestFinished } from "vitest"
import { aFolder } from "./a-folder.ts"
import { openSecretTap } from "./secret-tap.ts"

const template = { file: new URL("../../../../examples/github/access.yaml", import.meta.url).pathname }
const claims = {
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner: "octo-org",
  repository_owner_id: "65",
  ref: "refs/heads/main",
  sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e",
  run_id: "4711",
}

/** An AWS account with a pool and roles, and a job of GitHub Actions. */
export interface World {
  readonly emulator: Emulator
  /** The variables of the job, of its runner, and of AWS; one call, one job. */
  readonly jobEnv: (others?: Readonly<Record<string, string>>) => Record<string, string>
  /** What the template has made. */
  readonly outputs: Readonly<Record<string, string | undefined>>
  /** Every token and key that was handed out. */
  readonly secrets: ReadonlySet<string>
  /** How often AWS was asked for this. */
  readonly count: (operation: string) => number
}

/** The world is gone when the test is over. */
export async function aWorld(): Promise<World> {
  const emulator = createEmulator({ region: "eu-west-1" })
  onTestFinished(() => emulator.close())
  const { outputs } = emulator.deploy({
    accountId: "111122223333",
    template,
    parameters: { RepositoryOwnerId: "65", Issuer: "token.actions.githubusercontent.com" },
  })
  await emulator.listen()
  const tap = await openSecretTap(emulator)
  onTestFinished(() => tap[Symbol.asyncDispose]())
  const jobEnv: World["jobEnv"] = (others = {}) => {
    const { env } = emulator.githubJob({ claims })
    const url = (env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "").replace(emulator.url ?? "", tap.url)
    return {
      ...env,
      ACTIONS_ID_TOKEN_REQUEST_URL: url,
      GITHUB_RUN_ID: "4711",
      RUNNER_TEMP: aFolder(),
      AWS_ENDPOINT_URL: tap.url,
      CLAIMBRIDGE_IDENTITY_POOL_ID: outputs.PoolId ?? "",
      CLAIMBRIDGE_ROLE_ARN: outputs.CiRoleArn ?? "",
      ...others,
    }
  }
  const count = (operation: string): number => emulator.calls.filter((call) => call.operation === operation).length
  return { emulator, jobEnv, outputs, secrets: tap.secrets, count }
}
