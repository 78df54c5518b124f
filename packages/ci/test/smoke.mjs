// Runs after installation from the packed tarballs, on every promised Node: one CI's job from its environment to a session.
import assert from "node:assert/strict"
import { detectCi, fromCiCognito, fromGitlabCognito } from "@claimbridge/ci"
import { ClaimbridgeError } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"

const emulator = createEmulator()
const listener = await emulator.listen()
const job = await emulator.ciJob({ ci: "gitlab" })
const body = JSON.stringify({
  Resources: {
    Gitlab: {
      Type: "AWS::IAM::OIDCProvider",
      Properties: { Url: job.issuer, ClientIdList: ["cognito-identity.amazonaws.com"] },
    },
    Pool: {
      Type: "AWS::Cognito::IdentityPool",
      Properties: {
        AllowUnauthenticatedIdentities: false,
        AllowClassicFlow: true,
        OpenIdConnectProviderARNs: [{ "Fn::GetAtt": "Gitlab.Arn" }],
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
const { pools } = emulator.deploy({ accountId: "111122223333", template: { body } })
const runtime = { env: { ...listener.env, ...job.env } }
const options = { identityPoolId: pools[0].id, roleArn: "arn:aws:iam::111122223333:role/ci", runtime }

assert.equal(detectCi(runtime.env)?.ci, "gitlab")
assert.equal((await fromGitlabCognito(options)()).accountId, "111122223333")
assert.equal((await fromCiCognito(options)()).accountId, "111122223333")

const elsewhere = fromCiCognito({ ...options, runtime: { env: {} } })
await assert.rejects(elsewhere, (error) => error instanceof ClaimbridgeError && error.code === "ERR_CI_NOT_DETECTED")
await emulator.close()
