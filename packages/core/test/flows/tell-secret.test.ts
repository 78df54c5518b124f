import { describe, expect, it } from "vitest"
import type { ExchangeSecret } from "../../src/flows/tell-secret.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { awsStub, keys, stsError } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic, direct, enhanced } from "../support/options.ts"

const credentialKinds = ["access-key-id", "secret-access-key", "session-token"]

describe("onSecret", () => {
  it.each([
    { name: "basic", options: basic, kinds: ["ci-token", "open-id-token", ...credentialKinds] },
    { name: "enhanced", options: enhanced, kinds: ["ci-token", ...credentialKinds] },
    {
      name: "direct",
      options: { ...direct, clientConfig: { region: "eu-west-1" } },
      kinds: ["ci-token", ...credentialKinds],
    },
    {
      name: "basic with a chain, with the keys of the first role too",
      options: { ...basic, chain: { roleArn: "arn:aws:iam::444455556666:role/deploy" } },
      kinds: ["ci-token", "open-id-token", ...credentialKinds, ...credentialKinds],
    },
  ])("is told the secrets of flow $name in the order of their arrival", async ({ options, kinds }) => {
    const told: ExchangeSecret[] = []
    const { requestHandler } = awsStub()
    const clientConfig = { region: "eu-west-1", requestHandler }
    const onSecret = (secret: ExchangeSecret) => void told.push(secret)
    await fromGithubCognito({ ...options, runtime: aRuntime(), clientConfig, onSecret })()
    expect(told.map(({ kind }) => kind)).toEqual(kinds)
    expect(told.slice(-3).map(({ value }) => value)).toEqual([keys.id, keys.secret, keys.session])
  })

  it("is told the token of the pool before STS refuses it", async () => {
    const told: ExchangeSecret[] = []
    const { requestHandler } = awsStub({ AssumeRoleWithWebIdentity: stsError("AccessDenied", "Not authorized") })
    const onSecret = (secret: ExchangeSecret) => void told.push(secret)
    await failureOf(fromGithubCognito({ ...basic, runtime: aRuntime(), clientConfig: { requestHandler }, onSecret })())
    expect(told.map(({ kind }) => kind)).toEqual(["ci-token", "open-id-token"])
  })

  it("ends the exchange before AWS is asked when the mask of the CI's token fails", async () => {
    const { requestHandler, calls } = awsStub()
    const onSecret = () => {
      throw new RangeError("no masks here")
    }
    const provider = fromGithubCognito({ ...basic, runtime: aRuntime(), clientConfig: { requestHandler }, onSecret })
    await expect(provider()).rejects.toThrow("no masks here")
    expect(calls).toEqual([])
  })
})
