import { fromTokenFile } from "@aws-sdk/credential-providers"
import { describe, expect, it, vi } from "vitest"
import { type CiJob, createEmulator, type Emulator } from "../../src/index.ts"
import { ciTemplate } from "../support/ci-template.ts"
import { fromFile } from "../support/ci-token.ts"

const AUDIENCE = "sts.amazonaws.com"
const VARIABLE = "AWS_WEB_IDENTITY_TOKEN_FILE"

/** AWS's own provider, which reads the file at each exchange. */
function providerFor(emulator: Emulator, job: CiJob): ReturnType<typeof fromTokenFile> {
  const template = { body: ciTemplate(job.issuer, AUDIENCE, {}) }
  const { DirectArn: roleArn = "" } = emulator.deploy({ accountId: "111122223333", template }).outputs
  const clientConfig = { region: "us-east-1", requestHandler: emulator.requestHandler, maxAttempts: 1 }
  return fromTokenFile({ webIdentityTokenFile: job.env[VARIABLE] ?? "", roleArn, roleSessionName: "job", clientConfig })
}

describe("a token file, read by AWS's own provider", () => {
  it("lets a pod in, also when the first token is long over", async () => {
    let nowMs = 1_790_000_000_000
    await using emulator = createEmulator({ clock: { now: () => nowMs } })
    const job = await emulator.ciJob({ ci: "kubernetes", lifetimeSeconds: 600 })
    const provider = providerFor(emulator, job)
    expect(await provider()).toMatchObject({ accountId: "111122223333" })

    const first = await fromFile(VARIABLE)(job, AUDIENCE)
    nowMs += 3_600_000
    await vi.waitUntil(async () => (await fromFile(VARIABLE)(job, AUDIENCE)) !== first)
    expect(await provider()).toMatchObject({ accountId: "111122223333" })
  })

  it("is never written anew by Jenkins", async () => {
    let nowMs = 1_790_000_000_000
    await using emulator = createEmulator({ clock: { now: () => nowMs } })
    const variables = { [VARIABLE]: { as: "file", audience: AUDIENCE } } as const
    const job = await emulator.ciJob({ ci: "jenkins", lifetimeSeconds: 600, variables })
    const provider = providerFor(emulator, job)
    expect(await provider()).toMatchObject({ accountId: "111122223333" })

    nowMs += 3_600_000
    await expect(provider()).rejects.toThrow(/expired/i)
  })
})
