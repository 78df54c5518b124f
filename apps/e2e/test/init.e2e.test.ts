import { execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { createEmulator } from "@claimbridge/emulator"
import { lintWorkflow, runJob } from "@claimbridge/host-runner"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const repository = join(import.meta.dirname, "../../..")
const actions = { "acme/claimbridge@v1": repository }
const folder = mkdtempSync(join(tmpdir(), "claimbridge-init-"))
const workflow = join(folder, ".github/workflows/aws.yml")
const claims = {
  repository: "octo-org/octo-repo",
  repository_owner: "octo-org",
  repository_owner_id: "65",
  environment: "production",
}

beforeAll(async () => {
  const cli = ["--conditions=@claimbridge/source", join(repository, "packages/cli/src/bin.ts")]
  const answers = {
    ci: "github",
    owner: "octo-org",
    "owner-id": "65",
    repository: "octo-repo",
    "account-id": "111122223333",
    region: "eu-west-1",
  }
  const flags = Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer])
  await promisify(execFile)(process.execPath, [...cli, "init", ...flags], { cwd: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the workflow that claimbridge init writes", () => {
  it("has no mistake that can be found offline", async () => {
    expect(await lintWorkflow(workflow, { repository, actions })).toEqual([])
  })

  it("gives its job the role of the template", async () => {
    await using emulator = createEmulator({ region: "eu-west-1" })
    const template = { file: join(folder, "aws/ci.yaml") }
    const { outputs } = emulator.deploy({ accountId: "111122223333", template })
    const { env } = await emulator.listen()
    const job = emulator.githubJob({ claims })
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = "" } = job.env
    const text = readFileSync(workflow, "utf8").replace("aws sts get-caller-identity", 'test -n "$AWS_SESSION_TOKEN"')

    await using run = await runJob({
      workflow: { text },
      repository: folder,
      actions,
      idToken: { url, requestToken },
      vars: { IDENTITY_POOL_ID: outputs.IdentityPoolId ?? "" },
      env: {
        PATH: process.env.PATH ?? "",
        AWS_ENDPOINT_URL: env.AWS_ENDPOINT_URL ?? "",
        AWS_EC2_METADATA_DISABLED: "true",
      },
    })
    expect(run.conclusion, run.log).toBe("success")
    expect(emulator.events.at(-1)?.requestParameters).toMatchObject({
      roleArn: "arn:aws:iam::111122223333:role/ci-deploy",
      principalTags: { repository: "octo-org/octo-repo", environment: "production" },
    })
  })
})
