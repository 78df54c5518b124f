import { join } from "node:path"
import { createEmulator, type Emulator, type EmulatorOptions } from "@claimbridge/emulator"
import { type JobOptions, type JobRun, runJob } from "@claimbridge/host-runner"
import { openSecretTap } from "./secret-tap.ts"

const repository = join(import.meta.dirname, "../../../..")
const claims = {
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner: "octo-org",
  repository_owner_id: "65",
  ref: "refs/heads/main",
  sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e",
  run_id: "4711",
}

/** What one run of a workflow differs in. */
export interface WorldRun extends Partial<Omit<JobOptions, "repository" | "workflow">> {
  /** Claims of the job's token besides the usual ones. */
  readonly claims?: Readonly<Record<string, string>>
}

/** An AWS account with what the example workflows need, and a runner. */
export interface ActionWorld extends AsyncDisposable {
  readonly emulator: Emulator
  readonly outputs: Readonly<Record<string, string>>
  /** Every token and key that was handed out. */
  readonly secrets: ReadonlySet<string>
  /** Runs a workflow of `examples/github`, or of `test/workflows`, by its name, or a given text. */
  run(workflow: string | { readonly text: string }, options?: WorldRun): Promise<JobRun>
}

export async function anActionWorld(options: EmulatorOptions = {}): Promise<ActionWorld> {
  const emulator = createEmulator({ region: "eu-west-1", ...options })
  const issuer = new URL(options.githubIssuer ?? "https://token.actions.githubusercontent.com")
  const { outputs } = emulator.deploy({
    accountId: "111122223333",
    template: { file: join(repository, "examples/github/access.yaml") },
    parameters: { RepositoryOwnerId: "65", Issuer: `${issuer.host}${issuer.pathname.replace(/\/$/, "")}` },
  })
  await emulator.listen()
  const tap = await openSecretTap(emulator)
  const run: ActionWorld["run"] = (workflow, { claims: others, env, ...rest } = {}) => {
    const job = emulator.githubJob({ claims: { ...claims, ...others } })
    const { ACTIONS_ID_TOKEN_REQUEST_URL: direct = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = "" } = job.env
    const url = direct.replace(emulator.url ?? "", tap.url)
    return runJob({
      workflow: typeof workflow === "string" ? workflowPath(workflow) : workflow,
      repository: join(repository, "examples/github"),
      actions: { "acme/claimbridge@v1": repository },
      idToken: { url, requestToken },
      vars: variables(outputs),
      github: { ...claims, ref_name: "main" },
      env: {
        PATH: process.env.PATH ?? "",
        AWS_ENDPOINT_URL: tap.url,
        AWS_EC2_METADATA_DISABLED: "true",
        NODE_PATH: join(repository, "packages/action/node_modules"),
        ...env,
      },
      ...rest,
    })
  }
  const close = async (): Promise<void> => {
    await tap[Symbol.asyncDispose]()
    await emulator.close()
  }
  return { emulator, outputs, secrets: tap.secrets, run, [Symbol.asyncDispose]: close }
}

function workflowPath(name: string): string {
  const isOwn = name.startsWith("test/")
  return join(
    repository,
    isOwn ? "packages/action/test/workflows" : "examples/github",
    `${name.replace("test/", "")}.yml`,
  )
}

function variables(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return {
    IDENTITY_POOL_ID: outputs.PoolId ?? "",
    BUCKET: outputs.Bucket ?? "",
    CI_ROLE_ARN: outputs.CiRoleArn ?? "",
    DEPLOY_ROLE_ARN: outputs.DeployRoleArn ?? "",
    RELEASE_ROLE_ARN: outputs.ReleaseRoleArn ?? "",
    DIRECT_ROLE_ARN: outputs.DirectRoleArn ?? "",
  }
}
