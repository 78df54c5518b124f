import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Listener } from "../../src/index.ts"
import { aLoginToken, anEmulator, BUCKET, LOGIN, REPOSITORY } from "../support/emulator.ts"
import { hasTool } from "../support/find-tool.ts"
import { runTool, type ToolResult } from "../support/run-tool.ts"

const { emulator, poolId, deployArn } = anEmulator()
let listener: Listener
let folder: string
let session: Readonly<Record<string, string>>

function aws(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ToolResult> {
  return runTool("aws", { args: [...args, "--output", "json"], env: { ...listener.env, ...env } })
}

async function awsJson(args: readonly string[]): Promise<Record<string, string>> {
  const { stdout, stderr } = await aws(args)
  expect(stderr).toBe("")
  return JSON.parse(stdout)
}

async function basicFlow(): Promise<Readonly<Record<string, string>>> {
  const token = await aLoginToken(emulator, { run_id: "77", sha: "abc" })
  const logins = ["--logins", `${LOGIN}=${token}`]
  const { IdentityId = "" } = await awsJson(["cognito-identity", "get-id", "--identity-pool-id", poolId, ...logins])
  const open = ["cognito-identity", "get-open-id-token", "--identity-id", IdentityId, ...logins]
  const { Token = "" } = await awsJson(open)
  const assume = ["--role-arn", deployArn, "--role-session-name", "77@abc", "--web-identity-token", Token]
  const assumed = await aws(["sts", "assume-role-with-web-identity", ...assume])
  const { Credentials } = JSON.parse(assumed.stdout)
  return {
    AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
    AWS_SESSION_TOKEN: Credentials.SessionToken,
  }
}

describe.runIf(hasTool("aws", ["--version"]))("the AWS CLI", () => {
  beforeAll(async () => {
    listener = await emulator.listen()
    folder = await mkdtemp(join(tmpdir(), "emulator-cli-"))
    await writeFile(join(folder, "artifact.txt"), "hello")
    session = await basicFlow()
  })
  afterAll(async () => {
    await emulator.close()
    await rm(folder, { recursive: true, force: true })
  })

  it("uses the session of the basic flow, in every command at once", async () => {
    const target = `s3://${BUCKET}/${REPOSITORY}/artifact.txt`
    await aws(["s3", "cp", join(folder, "artifact.txt"), target], session)
    const [identity, listing, , foreign, unsigned] = await Promise.all([
      aws(["sts", "get-caller-identity"], session),
      aws(["s3", "ls", `s3://${BUCKET}/${REPOSITORY}/`], session),
      aws(["s3", "cp", target, join(folder, "back.txt")], session),
      aws(
        [
          "s3api",
          "put-object",
          "--bucket",
          BUCKET,
          "--key",
          "octo-org/other/x",
          "--body",
          join(folder, "artifact.txt"),
        ],
        session,
      ),
      aws(["sts", "get-caller-identity", "--no-sign-request"]),
    ])

    expect(JSON.parse(identity.stdout).Arn).toBe("arn:aws:sts::111122223333:assumed-role/deploy/77@abc")
    expect(listing.stdout).toMatch(/ 5 artifact\.txt\n$/)
    expect(await readFile(join(folder, "back.txt"), "utf8")).toBe("hello")
    expect(foreign.stderr).toContain(
      "An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:sts::",
    )
    expect(unsigned.stderr).toContain("(MissingAuthenticationToken)")
  })
})
