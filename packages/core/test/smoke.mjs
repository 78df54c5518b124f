// Runs after installation from the packed tarballs, on every promised Node: one exchange over a socket, and one refusal.
import assert from "node:assert/strict"
import { ClaimbridgeError, fromGithubCognito } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"

const body = JSON.stringify({
  Resources: {
    Github: {
      Type: "AWS::IAM::OIDCProvider",
      Properties: {
        Url: "https://token.actions.githubusercontent.com",
        ClientIdList: ["cognito-identity.amazonaws.com"],
      },
    },
    Pool: {
      Type: "AWS::Cognito::IdentityPool",
      Properties: {
        AllowUnauthenticatedIdentities: false,
        AllowClassicFlow: true,
        OpenIdConnectProviderARNs: [{ "Fn::GetAtt": "Github.Arn" }],
      },
    },
    Role: {
      Type: "AWS::IAM::Role",
      Properties: {
        RoleName: "ci",
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: {
            Effect: "Allow",
            Principal: { Federated: "cognito-identity.amazonaws.com" },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": { Ref: "Pool" } } },
          },
        },
      },
    },
  },
})

const emulator = createEmulator()
const { pools } = emulator.deploy({ accountId: "111122223333", template: { body } })
const listener = await emulator.listen()
const runtime = { env: { ...listener.env, ...emulator.githubJob().env } }
const identityPoolId = pools[0].id

const provider = fromGithubCognito({ identityPoolId, roleArn: "arn:aws:iam::111122223333:role/ci", runtime })
const [first, second] = await Promise.all([provider(), provider()])
assert.equal(first.accountId, "111122223333")
assert.equal(first.accessKeyId, second.accessKeyId)

const refused = fromGithubCognito({ identityPoolId, roleArn: "arn:aws:iam::111122223333:role/nobody", runtime })
await assert.rejects(refused, (error) => error instanceof ClaimbridgeError && error.code === "ERR_ROLE_DENIED")
await emulator.close()
