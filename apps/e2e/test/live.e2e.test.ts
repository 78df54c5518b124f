import { fileURLToPath } from "node:url"
import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { runApp } from "./support/run-app.ts"

const file = fileURLToPath(new URL("../templates/abac.yaml", import.meta.url))

describe("start with E2E_LIVE=1", () => {
  it("goes the same way against an AWS that it knows nothing about", async () => {
    await using aws = createEmulator({ region: "eu-west-1" })
    const job = aws.githubJob()
    const { repository, repository_id, repository_owner_id } = job.claims
    const parameters = { Repository: repository, RepositoryId: repository_id, RepositoryOwnerId: repository_owner_id }
    const { outputs } = aws.deploy({ accountId: "111122223333", template: { file }, parameters })
    const listener = await aws.listen()
    const live = {
      E2E_LIVE: "1",
      E2E_IDENTITY_POOL_ID: String(outputs.IdentityPoolId),
      E2E_ROLE_ARN: String(outputs.RoleArn),
      E2E_BUCKET: String(outputs.Bucket),
    }
    const { stdout, stderr, exitCode } = await runApp(["--json"], { ...listener.env, ...job.env, ...live })
    expect(JSON.parse(stdout || stderr)).toMatchObject({
      ok: true,
      target: "aws",
      verdicts: [{ actual: "allowed" }, { actual: "allowed" }, { actual: "refused" }],
    })
    expect(exitCode).toBe(0)
  })
  it.each([
    ["--flow", "enhanced"],
    ["--claims", "claims.json"],
    ["--template", "existing-provider.json"],
    ["--role", "ci-job"],
  ])("refuses %s, which has no place there", async (option, value) => {
    const { exitCode, stderr } = await runApp([option, value], { E2E_LIVE: "1" })
    expect(stderr).toContain(`${option} has no effect with E2E_LIVE=1.`)
    expect(exitCode).toBe(2)
  })
})
