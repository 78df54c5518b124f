import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts"
import { fromCognito } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"
import { parsePolicy } from "@claimbridge/trust"
import { lintTrust } from "@claimbridge/trust/lint"
import { describe, expect, it } from "vitest"
import { namedBlock } from "./support/block.ts"
import { setUp } from "./support/deployed-template.ts"
import { house, houseClaims } from "./support/house.ts"
import { jobToken } from "./support/job-token.ts"

const page = "docs/guides/cross-account.md"
const permissions = namedBlock(page, "ci-permissions.json").text
const target = namedBlock(page, "deploy-trust.json").text
const deployArn = "arn:aws:iam::444455556666:role/deploy"

/** The page's chain: the role `ci` of the house account, which every job of the organization gets, and the target. */
async function aChain() {
  const emulator = createEmulator({ region: house.region })
  const pool = setUp(emulator).pools[0]?.id ?? ""
  const everyJob = namedBlock("docs/guides/abac-patterns.md", "ci-trust.json").text.replaceAll(house.poolId, pool)
  deployRole("111122223333", "ci", everyJob, permissions)
  deployRole("444455556666", "deploy", target, undefined)
  const clientConfig = { region: house.region, requestHandler: emulator.requestHandler }
  const token = await jobToken(emulator, houseClaims, {})
  const first = {
    identityPoolId: pool,
    roleArn: "arn:aws:iam::111122223333:role/ci",
    roleSessionName: "{run_id}@{sha}",
    token: ({ audience }: { readonly audience: string }) => token(audience),
    clientConfig,
  }
  return { emulator, clientConfig, first }

  function deployRole(accountId: string, name: string, trust: string, policy: string | undefined): void {
    const Policies = policy === undefined ? [] : [{ PolicyName: "goes-on", PolicyDocument: JSON.parse(policy) }]
    const Properties = { RoleName: name, AssumeRolePolicyDocument: JSON.parse(trust), Policies }
    const body = JSON.stringify({ Resources: { Role: { Type: "AWS::IAM::Role", Properties } } })
    emulator.deploy({ accountId, template: { body }, stackName: name })
  }
}

const world = aChain()

describe(page, () => {
  it("has a chain that hands on the job's own repository", async () => {
    const { emulator, first } = await world
    const chain = { roleArn: deployArn, tags: ["repository"], externalId: "acme" }
    await expect(fromCognito({ ...first, chain })()).resolves.toMatchObject({ accountId: "444455556666" })
    expect(emulator.events.at(-1)?.requestParameters).toMatchObject({
      tags: [{ key: "repository", value: "octo-org/octo-repo" }],
    })
  })

  it.each([
    { name: "another repository", tags: [{ Key: "repository", Value: "octo-org/other-repo" }], externalId: "acme" },
    { name: "no tag", tags: [], externalId: "acme" },
    { name: "no external id", tags: [{ Key: "repository", Value: "octo-org/octo-repo" }], externalId: undefined },
  ])("refuses a job that hands on $name", async ({ tags, externalId }) => {
    const { clientConfig, first } = await world
    const sts = new STSClient({ ...clientConfig, credentials: fromCognito(first) })
    const input = { RoleArn: deployArn, RoleSessionName: "lie", Tags: tags, ExternalId: externalId }
    await expect(sts.send(new AssumeRoleCommand(input))).rejects.toThrow("is not authorized to perform: sts:AssumeRole")
  })

  it("has a target in which lint finds nothing, and CHAIN_TAGS_OPEN without its conditions", () => {
    const open = target.replace(/"Condition": \{[\s\S]*\n {6}\}/, '"Condition": {}')
    expect(open).not.toBe(target)
    const codes = (text: string) => lintTrust(parsePolicy(text), {}, { preset: "strict" }).map(({ code }) => code)
    expect(codes(target)).toEqual([])
    expect(codes(open)).toEqual(["CHAIN_TAGS_OPEN"])
  })
})
