import type { S3ClientConfig } from "@aws-sdk/client-s3"
import type { RuntimeConfigAwsCredentialIdentityProvider } from "@aws-sdk/types"
import { describe, expectTypeOf, it } from "vitest"
import type {
  CognitoCredentialProvider,
  CognitoSessionOptions,
  ErrorCode,
  FetchRequest,
  FromCognitoOptions,
  FromGithubCognitoOptions,
  Runtime,
  TokenSource,
} from "../src/index.ts"

const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
const roleArn = "arn:aws:iam::111122223333:role/ci"
const token: TokenSource = async () => ""

/** Takes options; nothing runs. */
const github = (options: FromGithubCognitoOptions): unknown => options
const anyCi = (options: FromCognitoOptions): unknown => options

describe("options, as types", () => {
  it("accept what each flow needs", () => {
    github({ identityPoolId, roleArn })
    github({ flow: "basic", identityPoolId, roleArn, durationSeconds: 900 })
    github({ flow: "enhanced", identityPoolId, customRoleArn: roleArn })
    github({ flow: "direct", roleArn })
    github({ flow: "direct", roleArn, identityPoolId })
    anyCi({ identityPoolId, roleArn, token })
  })

  it("accept undefined in place of what does not go with the flow", () => {
    github({ flow: "enhanced", identityPoolId, roleArn: undefined, policyArns: undefined, token: undefined })
    github({ flow: "direct", roleArn, login: undefined, customRoleArn: undefined })
  })

  it("refuse what a flow lacks", () => {
    // @ts-expect-error basic needs a role
    github({ identityPoolId })
    // @ts-expect-error basic needs a pool
    github({ roleArn })
    // @ts-expect-error enhanced needs a pool
    github({ flow: "enhanced" })
    // @ts-expect-error direct needs a role
    github({ flow: "direct" })
    // @ts-expect-error any CI needs a token source
    anyCi({ identityPoolId, roleArn })
  })

  it("leave the role of a session to forRole", () => {
    const session = (options: CognitoSessionOptions): unknown => options
    session({ identityPoolId })
    session({ identityPoolId, token, identityCache: "off" })
    // @ts-expect-error a session needs a pool
    session({ token })
    // @ts-expect-error the role goes with forRole
    session({ identityPoolId, roleArn })
  })

  it("refuse what does not go together", () => {
    // @ts-expect-error in enhanced the pool chooses the role
    github({ flow: "enhanced", identityPoolId, roleArn })
    // @ts-expect-error enhanced has no session name of its own
    github({ flow: "enhanced", identityPoolId, roleSessionName: "x" })
    // @ts-expect-error enhanced shows no token to take tags from
    github({ flow: "enhanced", identityPoolId, chain: { roleArn } })
    // @ts-expect-error enhanced sessions last an hour
    github({ flow: "enhanced", identityPoolId, durationSeconds: 900 })
    // @ts-expect-error customRoleArn belongs to enhanced
    github({ identityPoolId, roleArn, customRoleArn: roleArn })
    // @ts-expect-error direct has no pool, so no login in it
    github({ flow: "direct", roleArn, login: "token.actions.githubusercontent.com" })
    // @ts-expect-error direct has no identity
    github({ flow: "direct", roleArn, identityId: "eu-west-1:1" })
    // @ts-expect-error GitHub's token source is built in; fromCognito takes another
    github({ identityPoolId, roleArn, token })
    // @ts-expect-error there is no such flow
    github({ flow: "classic", identityPoolId, roleArn })
  })
})

describe("the public types", () => {
  it("fit the SDK", () => {
    expectTypeOf<CognitoCredentialProvider>().toExtend<RuntimeConfigAwsCredentialIdentityProvider>()
    expectTypeOf<CognitoCredentialProvider>().toExtend<NonNullable<S3ClientConfig["credentials"]>>()
  })

  it("end with await using", () => {
    expectTypeOf<CognitoCredentialProvider>().toExtend<AsyncDisposable>()
  })

  it("take the global fetch as a runtime's", () => {
    expectTypeOf<typeof globalThis.fetch>().toExtend<Runtime["fetch"]>()
    expectTypeOf<FetchRequest>().toExtend<RequestInit>()
  })

  it("list the codes", () => {
    expectTypeOf<"ERR_TIMEOUT">().toExtend<ErrorCode>()
    expectTypeOf<"ERR_NONSENSE">().not.toExtend<ErrorCode>()
  })
})
