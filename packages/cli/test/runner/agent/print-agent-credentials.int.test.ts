import { join } from "node:path"
import { createCredentialsEndpoint } from "@claimbridge/agent"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { runCli } from "../../support/run-cli.ts"

const expiration = new Date("2026-11-22T12:00:00Z")

async function anEndpoint(): Promise<Readonly<Record<string, string>>> {
  const secret = crypto.randomUUID()
  const credentials = async () => ({
    accessKeyId: "ASIAEXAMPLE",
    secretAccessKey: secret,
    sessionToken: secret,
    expiration,
  })
  const tokenFile = join(aFolder(), "token")
  const endpoint = await createCredentialsEndpoint({
    profiles: { default: { credentials }, deploy: { credentials } },
    tokenFile,
  })
  onTestFinished(() => endpoint.close())
  return endpoint.env("default")
}

describe("runner credentials", () => {
  it("writes what a credential_process promises", async () => {
    const env = await anEndpoint()
    const { exitCode, stdout, stderr } = await runCli(["runner", "credentials", "--profile", "deploy"], { env })
    expect([exitCode, stderr]).toEqual([0, ""])
    expect(JSON.parse(stdout)).toMatchObject({
      Version: 1,
      AccessKeyId: "ASIAEXAMPLE",
      Expiration: "2026-11-22T12:00:00Z",
    })
  })

  it.each([
    { name: "for a profile that there is not", change: {}, profile: "x", says: "There is no such profile" },
    {
      name: "after the job",
      change: { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: "/gone" },
      profile: "deploy",
      says: "has ended",
    },
    {
      name: "on another machine",
      change: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://10.0.0.1/" },
      profile: "deploy",
      says: "jobs of a runner",
    },
  ])("says why there are none $name", async ({ change, profile, says }) => {
    const env = { ...(await anEndpoint()), ...change }
    const { exitCode, stdout, stderr } = await runCli(["runner", "credentials", "--profile", profile], { env })
    expect([exitCode === 0, stdout, stderr]).toEqual([false, "", expect.stringContaining(says)])
  })
})
