/** A pool for one issuer with the given tags, and roles for the basic and the direct flow. */
export function ciTemplate(issuer: string, clientId: string, tags: Readonly<Record<string, string>>): string {
  const login = issuer.replace(/^https?:\/\//, "")
  return JSON.stringify({
    Resources: {
      Ci: {
        Type: "AWS::IAM::OIDCProvider",
        Properties: { Url: issuer, ClientIdList: [clientId] },
      },
      Pool: {
        Type: "AWS::Cognito::IdentityPool",
        Properties: {
          AllowUnauthenticatedIdentities: false,
          AllowClassicFlow: true,
          OpenIdConnectProviderARNs: [{ "Fn::GetAtt": "Ci.Arn" }],
        },
      },
      Tags: {
        Type: "AWS::Cognito::IdentityPoolPrincipalTag",
        Properties: {
          IdentityPoolId: { Ref: "Pool" },
          IdentityProviderName: { "Fn::GetAtt": "Ci.Arn" },
          UseDefaults: false,
          PrincipalTags: tags,
        },
      },
      Basic: role("basic", "cognito-identity.amazonaws.com", {
        "cognito-identity.amazonaws.com:aud": { Ref: "Pool" },
      }),
      Direct: role("direct", { "Fn::GetAtt": "Ci.Arn" }, { [`${login}:aud`]: clientId }),
    },
    Outputs: {
      PoolId: { Value: { Ref: "Pool" } },
      BasicArn: { Value: { "Fn::GetAtt": "Basic.Arn" } },
      DirectArn: { Value: { "Fn::GetAtt": "Direct.Arn" } },
    },
  })
}

function role(name: string, federated: unknown, conditions: Readonly<Record<string, unknown>>): object {
  const statement = {
    Effect: "Allow",
    Principal: { Federated: federated },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: { StringEquals: conditions },
  }
  const policy = { Version: "2012-10-17", Statement: [statement] }
  return { Type: "AWS::IAM::Role", Properties: { RoleName: name, AssumeRolePolicyDocument: policy } }
}
