import { describe, expectTypeOf, it } from "vitest"
import type {
  CiName,
  FromBitbucketCognitoOptions,
  FromBuildkiteCognitoOptions,
  FromGitlabCognitoOptions,
  TokenSource,
} from "../src/index.ts"

const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
const roleArn = "arn:aws:iam::111122223333:role/ci"
const source: TokenSource = async () => ""

/** Take options; nothing runs. */
const bitbucket = (options: FromBitbucketCognitoOptions): unknown => options
const buildkite = (options: FromBuildkiteCognitoOptions): unknown => options
const gitlab = (options: FromGitlabCognitoOptions): unknown => options

describe("options, as types", () => {
  it("accept a flow's options, and what a CI lets one choose", () => {
    bitbucket({ identityPoolId, roleArn, durationSeconds: 43_200 })
    gitlab({ flow: "enhanced", identityPoolId, token: { variable: "ACME_ID_TOKEN" } })
    buildkite({ flow: "direct", roleArn, token: { awsSessionTags: ["pipeline_id"], lifetimeSeconds: 900 } })
  })

  it("refuse another token source, and another CI's options", () => {
    // @ts-expect-error Bitbucket has nothing to choose, and its own source
    bitbucket({ identityPoolId, roleArn, token: source })
    // @ts-expect-error a source goes with fromCognito
    gitlab({ identityPoolId, roleArn, token: source })
    // @ts-expect-error GitLab's tokens live as long as the job's timeout
    gitlab({ identityPoolId, roleArn, token: { lifetimeSeconds: 900 } })
  })

  it("refuse what a flow lacks", () => {
    // @ts-expect-error basic needs a role
    gitlab({ identityPoolId })
    // @ts-expect-error direct knows no login
    gitlab({ flow: "direct", roleArn, login: "gitlab.com" })
  })

  it("have one name for each CI", () => {
    expectTypeOf<"gitlab">().toExtend<CiName>()
    expectTypeOf<"GitLab">().not.toExtend<CiName>()
  })
})
