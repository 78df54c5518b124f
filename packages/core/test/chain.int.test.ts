import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { createCognitoSession } from "../src/create-cognito-session.ts"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import type { RoleHop } from "../src/options/role-hop.ts"
import { accountId, aWorld, region, type World } from "./support/a-world.ts"
import { chainTemplate } from "./support/chain-template.ts"
import { failureOf } from "./support/failure-of.ts"

const roleArn = `arn:aws:iam::${accountId}:role/ci`
const roleSessionName = "{run_id}@{sha}"
const other = "444455556666"
const deploy: RoleHop = {
  roleArn: `arn:aws:iam::${other}:role/deploy`,
  tags: ["repository", "repository_name"],
  transitiveTagKeys: ["repository"],
  externalId: "acme",
}
const production: RoleHop = {
  roleArn: `arn:aws:iam::${other}:role/production`,
  roleSessionName: "{run_id}",
  durationSeconds: 900,
}

async function aChainWorld(emulator: Emulator, claims = {}): Promise<World> {
  const world = await aWorld(emulator, { run_id: "4711", sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e", ...claims })
  emulator.deploy({ accountId: other, template: { body: chainTemplate }, region })
  return world
}

const hopEvents = ({ events }: Emulator) =>
  events.filter(({ eventName }) => eventName === "AssumeRole").map(({ requestParameters }) => requestParameters)

describe("option chain against the emulator", () => {
  it("goes through several hops with the tags of Cognito's token", async () => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aChainWorld(emulator)
    const credentials = fromGithubCognito({
      identityPoolId,
      roleArn,
      roleSessionName,
      chain: [deploy, production],
      ...common,
    })
    const sts = new STSClient({ region, credentials, requestHandler: emulator.requestHandler })
    const { Arn } = await sts.send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe(`arn:aws:sts::${other}:assumed-role/production/4711`)
    expect((await credentials()).accountId).toBe(other)
    expect(hopEvents(emulator)[0]).toMatchObject({
      roleSessionName: "4711@6dcb09b5b57875f334f61aebed695e2e4193db5e",
      tags: [
        { key: "repository", value: "octo-org/octo-repo" },
        { key: "repository_name", value: "octo-repo" },
      ],
      transitiveTagKeys: ["repository"],
    })
  })

  it.each([
    { name: "an hour ahead", errorMs: 3_600_000 },
    { name: "an hour behind", errorMs: -3_600_000 },
  ])("signs with AWS's time when this machine's clock is $name", async ({ errorMs }) => {
    await using emulator = createEmulator({ clock: { now: () => Date.now() - errorMs } })
    const { identityPoolId, common } = await aChainWorld(emulator)
    await fromGithubCognito({ identityPoolId, roleArn, roleSessionName, chain: [deploy, production], ...common })()
    const hops = emulator.calls.filter(({ operation }) => operation === "AssumeRole")
    expect(hops.map(({ status }) => status)).toEqual([200, 200])
  })

  it("chains each role of a session from one open ID token", async () => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aChainWorld(emulator)
    await using session = createCognitoSession({ identityPoolId, ...common })
    const first = { roleArn, roleSessionName }
    await Promise.all([first, { ...first, chain: deploy }].map((role) => session.forRole(role)()))
    const operations = emulator.calls.map(({ operation }) => operation).sort()
    const assume = "AssumeRoleWithWebIdentity"
    expect(operations).toEqual(["AssumeRole", assume, assume, "GetId", "GetOpenIdToken", "token"])
  })

  it.each<{ name: string; chain: RoleHop; code: string }>([
    {
      name: "a role that does not exist",
      chain: { ...deploy, roleArn: `${deploy.roleArn}-2` },
      code: "ERR_HOP_DENIED",
    },
    { name: "another external id", chain: { ...deploy, externalId: "other" }, code: "ERR_HOP_DENIED" },
    {
      name: "a repository name that the trust policy cannot prove",
      chain: { ...deploy, tags: { repository: "repository", repository_name: "repository" } },
      code: "ERR_HOP_DENIED",
    },
    { name: "no tags", chain: { roleArn: deploy.roleArn, externalId: "acme" }, code: "ERR_HOP_DENIED" },
  ])("names $code for $name", async ({ chain, code }) => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aChainWorld(emulator)
    const error = await failureOf(fromGithubCognito({ identityPoolId, roleArn, roleSessionName, chain, ...common })())
    expect({ code: error.code, cause: error.cause, details: error.details }).toMatchObject({
      code,
      details: { fromRoleArn: roleArn, roleArn: chain.roleArn },
    })
  })
})
