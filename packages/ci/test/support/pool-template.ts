/** What AWS is to know of a CI. */
export interface Access {
  readonly issuer: string
  /** The client id of the IAM OIDC provider. */
  readonly clientId: string
  /** Tag to claim. */
  readonly mapping: Readonly<Record<string, string>>
  /** Conditions of the role's trust policy besides the pool, such as `aws:RequestTag/project_id`. */
  readonly demands: Readonly<Record<string, string>>
  /** What one of the entries of `amr` has to be like. Default: nothing. */
  readonly amr?: string
}

/** A pool for one CI, and two roles: `ci` trusts the pool, `direct` trusts the CI. */
export function poolTemplate({ issuer, clientId, mapping, demands, amr }: Access): string {
  const provider = { "Fn::GetAtt": "Provider.Arn" }
  const login = issuer.replace("https://", "")
  return JSON.stringify({
    Resources: {
      Provider: { Type: "AWS::IAM::OIDCProvider", Properties: { Url: issuer, ClientIdList: [clientId] } },
      Pool: {
        Type: "AWS::Cognito::IdentityPool",
        Properties: {
          AllowUnauthenticatedIdentities: false,
          AllowClassicFlow: true,
          OpenIdConnectProviderARNs: [provider],
        },
      },
      Tags: {
        Type: "AWS::Cognito::IdentityPoolPrincipalTag",
        Properties: {
          IdentityPoolId: { Ref: "Pool" },
          IdentityProviderName: provider,
          UseDefaults: false,
          PrincipalTags: mapping,
        },
      },
      Role: role("ci", "cognito-identity.amazonaws.com", {
        StringEquals: { "cognito-identity.amazonaws.com:aud": { Ref: "Pool" }, ...demands },
        ...(amr && { "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": amr } }),
      }),
      Direct: role("direct", provider, { StringEquals: { [`${login}:aud`]: clientId } }),
    },
    Outputs: { PoolId: { Value: { Ref: "Pool" } } },
  })
}

function role(name: string, federated: unknown, conditions: object): object {
  const statement = {
    Effect: "Allow",
    Principal: { Federated: federated },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: conditions,
  }
  const policy = { Version: "2012-10-17", Statement: [statement] }
  return { Type: "AWS::IAM::Role", Properties: { RoleName: name, AssumeRolePolicyDocument: policy } }
}
