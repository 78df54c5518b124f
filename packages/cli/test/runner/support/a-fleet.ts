import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { type JobOptions, type JobRun, runJob } from "@claimbridge/host-runner"
import { onTestFinished } from "vitest"
import { run } from "../../../src/run.ts"
import { aFolder } from "../../support/a-folder.ts"
import { aTerminal } from "../../support/a-terminal.ts"
import { openSecretTap } from "../../support/secret-tap.ts"
import { cliCommand } from "../../support/spawn-cli.ts"

const template = { file: new URL("../../../../../examples/github/access.yaml", import.meta.url).pathname }

/** A step that fails without credentials, without the seconds that the `aws` command takes. */
export const asks = `- run: |
    authorization=$(cat "$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")
    curl -sf -o /dev/null -H "Authorization: $authorization" "$AWS_CONTAINER_CREDENTIALS_FULL_URI"`

/** A runner on the machine. */
export interface FleetRunner {
  readonly folder: string
  /** Runs a job of a repository on it; steps are YAML. */
  readonly run: (repository: string, steps: string, options?: FleetJob) => Promise<JobRun>
  /** What `runJob` would get, for a process of its own. */
  readonly jobOptions: (repository: string, steps: string, options?: FleetJob) => JobOptions
}

/** What one job differs in. */
export interface FleetJob extends Partial<Omit<JobOptions, "workflow" | "repository">> {
  readonly claims?: Readonly<Record<string, string>>
  /** Default: `permissions: { id-token: write }`. */
  readonly head?: string
}

/** An AWS account, and a machine with runners. */
export interface Fleet {
  readonly emulator: Emulator
  readonly outputs: Readonly<Record<string, string | undefined>>
  /** Every token and key that was handed out. */
  readonly secrets: ReadonlySet<string>
  /** A runner with hooks. The policy is YAML; `args` go to `install`, `files` are in the runner's folder before. */
  readonly aRunner: (
    policy: string,
    args?: readonly string[],
    files?: Readonly<Record<string, string>>,
  ) => Promise<FleetRunner>
  readonly count: (operation: string) => number
}

/** All of it is gone when the test is over. `program` is what the hooks start, the sources without one. */
export async function aFleet(program: readonly string[] = cliCommand): Promise<Fleet> {
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
  const env = {
    PATH: process.env.PATH ?? "",
    NODE_OPTIONS: "--conditions=@claimbridge/source",
    AWS_ENDPOINT_URL: tap.url,
    AWS_MAX_ATTEMPTS: "1",
  }
  const aRunner: Fleet["aRunner"] = async (policy, args = [], files = {}) => {
    const folder = aRunnerFolder(files)
    const file = join(aFolder({ "runner.yaml": policy }), "runner.yaml")
    const terminal = { ...aTerminal(), program }
    const exitCode = await run(["runner", "install", "--runner", folder, "--policy", file, ...args], terminal)
    if (exitCode !== 0) throw new Error(terminal.printed.stderr)
    const jobOptions: FleetRunner["jobOptions"] = (
      repository,
      steps,
      { claims, head, env: others, ...options } = {},
    ) => {
      const { env: job } = emulator.githubJob({ claims: { ...claimsOf(repository), ...claims } })
      const { ACTIONS_ID_TOKEN_REQUEST_URL: direct = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = "" } = job
      return {
        workflow: { text: workflow(steps, head ?? "    permissions: { id-token: write }") },
        repository: folder,
        runnerFolder: folder,
        idToken: { url: direct.replace(emulator.url ?? "", tap.url), requestToken },
        github: { repository, repository_owner_id: "65" },
        env: { ...env, ...others },
        ...options,
      }
    }
    const runOne: FleetRunner["run"] = async (repository, steps, options) => {
      const done = await runJob(jobOptions(repository, steps, options))
      onTestFinished(() => done.dispose())
      return done
    }
    return { folder, run: runOne, jobOptions }
  }
  const count = (operation: string): number => emulator.calls.filter((call) => call.operation === operation).length
  return { emulator, outputs, secrets: tap.secrets, aRunner, count }
}

/** A folder as GitHub's `config.sh` leaves it. */
export function aRunnerFolder(files: Readonly<Record<string, string>> = {}): string {
  const settings = `\uFEFF${JSON.stringify({ agentName: "runner-1", workFolder: "_work" })}`
  const folder = aFolder({ "run.sh": "#!/bin/bash\n", ".runner": settings })
  mkdirSync(join(folder, "_work"))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** A policy that gives every job of the organization the role `example-ci`. */
export function aPolicy({ PoolId = "", CiRoleArn = "" }: Fleet["outputs"], more = ""): string {
  return `identity-pool-id: ${PoolId}
identity-cache: "off"
rules:
  - name: the organization
    when: { repository_owner_id: "65" }
    role-arn: ${CiRoleArn}
${more}`
}

function claimsOf(repository: string): Readonly<Record<string, string>> {
  const [owner = ""] = repository.split("/")
  const id = String([...repository].reduce((sum, character) => sum * 31 + (character.codePointAt(0) ?? 0), 7) % 100_000)
  return { repository, repository_id: id, repository_owner: owner, repository_owner_id: "65", ref: "refs/heads/main" }
}

function workflow(steps: string, head: string): string {
  return `on: push\njobs:\n  build:\n    runs-on: self-hosted\n${head}\n    steps:\n${steps.replaceAll(/^/gm, "      ")}\n`
}
