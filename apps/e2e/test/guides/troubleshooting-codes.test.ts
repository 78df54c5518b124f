import { GetIdCommand } from "@aws-sdk/client-cognito-identity"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { describe, expect, it } from "vitest"
import { refusingWorld } from "./support/refusing-world.ts"
import { repositoryFile } from "./support/repository-file.ts"
import { withFault } from "./support/with-fault.ts"

const [, table = ""] = repositoryFile("docs/guides/troubleshooting.md").split("## Codes with other texts\n")
const world = refusingWorld()
const { cognito, clientConfig, id, token, getId, openIdToken } = world

async function withSessionPolicy(Policy: string): Promise<unknown> {
  const input = { RoleArn: id("Open"), RoleSessionName: "job", WebIdentityToken: await openIdToken("Pool"), Policy }
  return new STSClient(clientConfig).send(new AssumeRoleWithWebIdentityCommand(input))
}

const refusals: Readonly<Record<string, () => Promise<unknown>>> = {
  TooManyRequestsException: () =>
    withFault(world, { operation: "GetId", fault: "throttle" }, async () => getId(await token())),
  Throttling: async () => {
    const fault = { operation: "AssumeRoleWithWebIdentity", fault: "throttle" } as const
    return withFault(world, fault, async () => world.assume("Open", await openIdToken("Pool")))
  },
  ExternalServiceException: () =>
    withFault(world, { operation: "jwks", fault: "500" }, async () => getId(await token())),
  MalformedPolicyDocument: () => withSessionPolicy("{}"),
  InternalErrorException: () =>
    withFault(world, { operation: "GetId", fault: "500" }, () =>
      cognito.send(new GetIdCommand({ IdentityPoolId: id("Pool") })),
    ),
}

describe("docs/guides/troubleshooting.md, the codes", () => {
  it.each(Object.entries(refusals))("has the code that AWS's own client is told: %s", async (code, attempt) => {
    expect(table.split("\n## ")[0]).toContain(`\`${code}\``)
    const error: unknown = await attempt().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: expect.stringMatching(new RegExp(`^${code}(Exception)?$`)) })
  })
})
