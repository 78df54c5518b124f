import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { createCognitoSession } from "../src/create-cognito-session.ts"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import { fileIdentityCache } from "../src/identity/file-identity-cache.ts"
import { identityKey } from "../src/identity/identity-key.ts"
import { memoryIdentityCache } from "../src/identity/memory-identity-cache.ts"
import { decodeClaims } from "../src/token/decode-claims.ts"
import { accountId, aWorld, region } from "./support/a-world.ts"

const roleArn = `arn:aws:iam::${accountId}:role/ci`
const roleSessionName = "{run_id}@{sha}"

/** How often each AWS operation and the CI's token was asked for. */
function counts({ calls }: Emulator): Record<string, number> {
  const operations = calls.map(({ operation }) => operation)
  return Object.fromEntries(
    [...new Set(operations)].map((name) => [name, operations.filter((it) => it === name).length]),
  )
}

describe("fileIdentityCache against the emulator", () => {
  it("asks GetId once for ten jobs of one runner", async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimbridge-"))
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aWorld(emulator)
    for (let job = 1; job <= 10; job += 1) {
      const identityCache = fileIdentityCache(join(folder, "identities.json"))
      await fromGithubCognito({ identityPoolId, roleArn, roleSessionName, identityCache, ...common })()
    }
    await rm(folder, { recursive: true })
    expect(counts(emulator)).toMatchObject({ GetId: 1, GetOpenIdToken: 10, AssumeRoleWithWebIdentity: 10 })
  })
})

describe("option identityCache against the emulator", () => {
  it.each(["basic", "enhanced"] as const)(
    "gets over an identity that the pool does not have in flow %s",
    async (flow) => {
      await using emulator = createEmulator()
      const { identityPoolId, common } = await aWorld(emulator)
      const identityCache = memoryIdentityCache()
      const options = flow === "basic" ? { flow, roleArn, roleSessionName } : { flow }
      const provider = fromGithubCognito({ ...options, identityPoolId, identityCache, ...common })
      const stale = `${region}:${randomUUID()}`
      const claims = decodeClaims(await emulator.mintToken())
      await identityCache.set((await identityKey(identityPoolId, claims)) ?? "", stale)
      const { identityId } = await provider()
      expect(identityId).not.toBe(stale)
      const asked = flow === "basic" ? "GetOpenIdToken" : "GetCredentialsForIdentity"
      expect(counts(emulator)).toMatchObject({ token: 1, GetId: 1, [asked]: 2 })
    },
  )
})

describe("createCognitoSession against the emulator", () => {
  it("costs 1 GetId, 1 GetOpenIdToken and 3 STS calls for three roles, and 1 for a fourth", async () => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aWorld(emulator)
    await using session = createCognitoSession({ identityPoolId, ...common })
    const roles = Array.from({ length: 3 }, () => session.forRole({ roleArn, roleSessionName }))
    const credentials = await Promise.all(roles.map((role) => role()))
    expect(new Set(credentials.map(({ accessKeyId }) => accessKeyId)).size).toBe(3)
    const opened = { token: 1, GetId: 1, GetOpenIdToken: 1 }
    expect(counts(emulator)).toEqual({ ...opened, AssumeRoleWithWebIdentity: 3 })
    await session.forRole({ roleArn, roleSessionName, durationSeconds: 900 })()
    expect(counts(emulator)).toEqual({ ...opened, AssumeRoleWithWebIdentity: 4 })
  })
})
