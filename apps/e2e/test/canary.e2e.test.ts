import { randomBytes } from "node:crypto"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { runApp } from "./support/run-app.ts"

const canary = `canary-${randomBytes(12).toString("hex")}`
const scratch = mkdtempSync(join(tmpdir(), "canary-"))
afterAll(() => rmSync(scratch, { recursive: true }))

/** What the person at the keyboard may have in the environment; none of it is any business of a simulated job. */
const planted = {
  AWS_ACCESS_KEY_ID: `${canary}-key-id`,
  AWS_SECRET_ACCESS_KEY: `${canary}-key`,
  AWS_SESSION_TOKEN: `${canary}-session`,
  AWS_PROFILE: `${canary}-profile`,
  ACTIONS_ID_TOKEN_REQUEST_URL: `https://127.0.0.1:9/?secret=${canary}`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: `${canary}-bearer`,
  TMPDIR: scratch,
}

/** The start of any JWT, a session token of ours, or a bearer. */
const secretShapes = /eyJ[\w-]{10,}\.|Bearer |"(?:secretAccessKey|sessionToken|SecretAccessKey|SessionToken)"/

describe.concurrent("start, with secrets all around", () => {
  it.each([
    { name: "in text", args: [] },
    { name: "as JSON, enhanced", args: ["--json", "--flow", "enhanced"] },
    { name: "when the role refuses", args: ["--template", "existing-provider.json"] },
    { name: "when the session name is impossible", args: ["--session-name", "{nothing}"] },
    { name: "when the template is broken", args: ["--template", "list.json"] },
  ])("prints none and leaves no file behind $name", async ({ args }) => {
    const { stdout, stderr } = await runApp(args, planted)
    expect(stdout + stderr).not.toContain(canary)
    expect(stdout + stderr).not.toMatch(secretShapes)
    expect(readdirSync(scratch)).toEqual([])
  })

  it("prints none of the job's own when it runs live without permission to ask", async () => {
    const live = { E2E_LIVE: "1", E2E_IDENTITY_POOL_ID: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c" }
    const role = { E2E_ROLE_ARN: "arn:aws:iam::111122223333:role/ci", GITHUB_ACTIONS: "true" }
    const nowhere = { AWS_ENDPOINT_URL: "http://127.0.0.1:9" }
    const { exitCode, stdout, stderr } = await runApp([], { ...planted, ...live, ...role, ...nowhere })
    expect(stdout + stderr).not.toContain(canary)
    expect(exitCode).toBe(1)
  })
})
