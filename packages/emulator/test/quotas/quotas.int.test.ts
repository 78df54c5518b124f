import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from "@aws-sdk/client-cognito-identity"
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from "@aws-sdk/client-sts"
import { describe, expect, it } from "vitest"
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/index.ts"
import { ACCOUNT, aLoginToken, anEmulator, LOGIN, REPOSITORY } from "../support/emulator.ts"
import { TEMPLATE } from "../support/template.ts"

interface Clients {
  readonly emulator: Emulator
  readonly poolId: string
  readonly directArn: string
  readonly cognito: CognitoIdentityClient
  readonly sts: STSClient
  /** A login of the pool. */
  readonly Logins: Record<string, string>
}

const startMs = Date.now()

/** Clients of an emulator that stands still, in the hands of the account's administrator. */
async function clients(options: EmulatorOptions): Promise<Clients> {
  const { emulator, poolId, directArn } = anEmulator({ clock: { now: () => startMs }, ...options })
  const { requestHandler } = emulator
  const credentials = emulator.adminCredentials(ACCOUNT)
  const config = { region: "us-east-1", maxAttempts: 1, requestHandler, credentials }
  const Logins = { [LOGIN]: await aLoginToken(emulator) }
  return { emulator, poolId, directArn, Logins, cognito: new CognitoIdentityClient(config), sts: new STSClient(config) }
}

async function identityOf({ cognito, poolId, Logins }: Clients): Promise<string> {
  const { IdentityId = "" } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
  return IdentityId
}

async function webIdentity({ emulator, directArn }: Clients): Promise<AssumeRoleWithWebIdentityCommand> {
  const WebIdentityToken = await emulator.mintToken({ repository: REPOSITORY }, { audience: "sts.amazonaws.com" })
  return new AssumeRoleWithWebIdentityCommand({ RoleArn: directArn, RoleSessionName: "ci", WebIdentityToken })
}

const CALLS: Readonly<Record<string, (made: Clients) => Promise<unknown>>> = {
  GetId: identityOf,
  GetOpenIdToken: async (made) =>
    made.cognito.send(new GetOpenIdTokenCommand({ IdentityId: await identityOf(made), Logins: made.Logins })),
  GetCredentialsForIdentity: async (made) =>
    made.cognito.send(
      new GetCredentialsForIdentityCommand({ IdentityId: await identityOf(made), Logins: made.Logins }),
    ),
  DescribeIdentityPool: ({ cognito, poolId }) =>
    cognito.send(new DescribeIdentityPoolCommand({ IdentityPoolId: poolId })),
  AssumeRoleWithWebIdentity: async (made) => made.sts.send(await webIdentity(made)),
  AssumeRole: ({ sts, directArn }) => sts.send(new AssumeRoleCommand({ RoleArn: directArn, RoleSessionName: "hop" })),
  GetCallerIdentity: ({ sts }) => sts.send(new GetCallerIdentityCommand({})),
}

describe("the quotas of createEmulator", () => {
  it.each([
    ["GetId", "TooManyRequestsException"],
    ["GetOpenIdToken", "TooManyRequestsException"],
    ["GetCredentialsForIdentity", "TooManyRequestsException"],
    ["DescribeIdentityPool", "TooManyRequestsException"],
    ["AssumeRoleWithWebIdentity", "Throttling"],
    ["AssumeRole", "Throttling"],
    ["GetCallerIdentity", "Throttling"],
  ])("refuse %s with %s", async (operation, code) => {
    const made = await clients({ quotas: { [operation]: 1 } })
    const ask = CALLS[operation] ?? (() => Promise.reject(new Error("no such call")))

    await ask(made).catch(() => {})
    await expect(ask(made)).rejects.toMatchObject({
      name: code,
      message: "Rate exceeded",
      $metadata: { httpStatusCode: 400 },
    })
    expect(made.emulator.calls.at(-1)).toMatchObject({
      operation,
      status: 400,
      error: { code, message: "Rate exceeded" },
      reason: {
        code: "QuotaExceeded",
        message: `${operation}: over 1 per second in account 111122223333, us-east-1`,
      },
    })
  })

  it("give room as the clock goes on", async () => {
    let nowMs = startMs
    const made = await clients({ quotas: "aws", clock: { now: () => nowMs } })
    const burst = async (): Promise<number> => {
      const answers = await Promise.allSettled(Array.from({ length: 30 }, () => identityOf(made)))
      return answers.filter(({ status }) => status === "fulfilled").length
    }
    const passed = [await burst()]
    nowMs += 400
    passed.push(await burst())
    expect(passed).toEqual([25, 10])
    expect(made.emulator.calls.filter(({ reason }) => reason?.code === "QuotaExceeded")).toHaveLength(25)
  })

  it("aren't there unless they are asked for", async () => {
    const made = await clients({})
    await Promise.all(Array.from({ length: 300 }, () => made.sts.send(new GetCallerIdentityCommand({}))))
    expect(made.emulator.calls.every(({ status }) => status === 200)).toBe(true)
  })

  it("aren't used up by calls that a fault refuses", async () => {
    const made = await clients({ quotas: { GetId: 1 } })
    made.emulator.failNext({ fault: "500", operation: "GetId" })
    await expect(identityOf(made)).rejects.toMatchObject({ name: "InternalErrorException" })
    await expect(identityOf(made)).resolves.toMatch(/^us-east-1:/)
  })

  it("belong to an account, not to the caller's address", async () => {
    const made = await clients({ quotas: { GetCallerIdentity: 1 } })
    const { emulator } = made
    emulator.deploy({
      accountId: "444455556666",
      template: { body: TEMPLATE.replaceAll("acme-artifacts", "acme-other") },
    })
    const credentials = emulator.adminCredentials("444455556666")
    const other = new STSClient({ region: "us-east-1", requestHandler: emulator.requestHandler, credentials })
    await CALLS.GetCallerIdentity?.(made)
    await expect(other.send(new GetCallerIdentityCommand({}))).resolves.toMatchObject({ Account: "444455556666" })
  })

  it("are checked before anything else is made", () => {
    expect(() => createEmulator({ quotas: { GetID: 25 } })).toThrow("Did you mean GetId?")
  })
})
