import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { aLoginToken, anEmulator, BUCKET, LOGIN, REPOSITORY } from "../support/emulator.ts"
import { hasTool } from "../support/find-tool.ts"
import { runTool } from "../support/run-tool.ts"

const { emulator, poolId, deployArn } = anEmulator()
afterAll(() => emulator.close())

describe.runIf(hasTool("python3", ["-c", "import boto3"]))("boto3", () => {
  it("goes the basic flow, uses the session and is refused with AWS's codes", async () => {
    const { env } = await emulator.listen()
    const token = await aLoginToken(emulator, { run_id: "77", sha: "abc" })
    const given = { login: LOGIN, token, poolId, roleArn: deployArn, bucket: BUCKET, prefix: REPOSITORY }
    const script = fileURLToPath(new URL("./basic-flow.py", import.meta.url))

    const { stdout, stderr } = await runTool("python3", { args: [script], env, input: JSON.stringify(given) })

    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual({
      arn: "arn:aws:sts::111122223333:assumed-role/deploy/77@abc",
      read: "hello",
      presigned: "hello",
      keys: ["empty", "sha256", "stream", "text"].map((name) => `${REPOSITORY}/${name}`),
      foreign: {
        Code: "AccessDenied",
        Message:
          'User: arn:aws:sts::111122223333:assumed-role/deploy/77@abc is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::acme-artifacts/octo-org/other/text" because no identity-based policy allows the s3:PutObject action',
      },
      forged: expect.objectContaining({ Type: "Sender", Code: "InvalidIdentityToken" }),
    })
  })
})
