import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { CognitoCredentials } from "@claimbridge/core"
import { createEmulator, type Emulator, type Listener } from "@claimbridge/emulator"
import { onTestFinished } from "vitest"
import { accessTemplate } from "./access-template.ts"

const shortestSessionMs = 900_000
const region = "eu-west-1"

export interface ShortLivedWorld {
  readonly emulator: Emulator
  readonly listener: Listener
  /** The CI's token, for as long as the test lasts. */
  readonly token: string
  /** Gets credentials that AWS refuses when their few seconds are over. */
  readonly exchange: () => Promise<CognitoCredentials>
  /** How many sessions AWS has given. */
  readonly sessions: () => number
  /** The calls with credentials that AWS refused. */
  readonly refusals: () => number
}

/** An AWS whose sessions end after so many milliseconds: its clock is late by the rest when it makes one. */
export async function aShortLivedWorld(lifetimeMs: number): Promise<ShortLivedWorld> {
  const skewMs = lifetimeMs - shortestSessionMs
  const clock = { skewMs, now: () => Date.now() + clock.skewMs }
  const emulator = createEmulator({ region, clock })
  onTestFinished(() => emulator.close())
  emulator.deploy({ accountId: "111122223333", region, template: { body: accessTemplate } })
  const token = await emulator.mintToken({}, { audience: "sts.amazonaws.com", lifetimeSeconds: 7200 })
  clock.skewMs = 0
  emulator.failNext({
    fault: "clock-skew",
    operation: "AssumeRoleWithWebIdentity",
    skewMs,
    times: Number.POSITIVE_INFINITY,
  })
  const sts = new STSClient({ region, requestHandler: emulator.requestHandler })
  const calls = (operation: string) => emulator.calls.filter((call) => call.operation === operation)
  return {
    emulator,
    listener: await emulator.listen(),
    token,
    exchange: () => exchangeAt(sts, token),
    sessions: () => calls("AssumeRoleWithWebIdentity").length,
    refusals: () => calls("GetCallerIdentity").filter(({ status }) => status !== 200).length,
  }
}

async function exchangeAt(sts: STSClient, token: string): Promise<CognitoCredentials> {
  const { Credentials } = await sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: "arn:aws:iam::111122223333:role/ci",
      RoleSessionName: "octo-repo",
      WebIdentityToken: token,
      DurationSeconds: shortestSessionMs / 1000,
    }),
  )
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "", Expiration = new Date(0) } = Credentials ?? {}
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  return { ...keys, expiration: Expiration, accountId: "111122223333" }
}
