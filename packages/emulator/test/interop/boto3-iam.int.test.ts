import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { adminVariables } from "../support/admin-variables.ts"
import { hasTool } from "../support/find-tool.ts"
import { ACCOUNT, LOGIN } from "../support/iam-world.ts"
import { runTool } from "../support/run-tool.ts"

const emulator = createEmulator({ accounts: [{ accountId: ACCOUNT }] })
afterAll(() => emulator.close())

describe.runIf(hasTool("python3", ["-c", "import boto3"]))("boto3", () => {
  it("makes a whole access by calls alone, and is refused with IAM's words", async () => {
    const env = { ...(await emulator.listen()).env, ...adminVariables(emulator.adminCredentials(ACCOUNT)) }
    const token = await emulator.mintToken(
      { repository_owner_id: "65" },
      { audience: "cognito-identity.amazonaws.com" },
    )
    const script = fileURLToPath(new URL("./set-up-access.py", import.meta.url))

    const input = JSON.stringify({ login: LOGIN, token })
    const { stdout, stderr } = await runTool("python3", { args: [script], env, input })

    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual({
      opened: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/run-77`,
      closed: ["AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403],
      trust: true,
      tags: [{ Key: "team", Value: "" }],
      clientIds: ["cognito-identity.amazonaws.com"],
      pages: [["a", "b", "c"], ["deploy"]],
      pools: ["ci"],
      missing: ["NoSuchEntity", "The role with name nobody cannot be found.", 404],
      again: ["EntityAlreadyExists", "Role with name deploy already exists.", 409],
      malformed: ["MalformedPolicyDocument", "This policy contains invalid Json", 400],
      duplicate: ["EntityAlreadyExists", `Provider with url https://${LOGIN} already exists.`, 409],
    })
  })
})
