/** Pools and roles, each of which refuses something. */
export const refusingTemplate: string = `
Resources:
  Github:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: [cognito-identity.amazonaws.com, sts.amazonaws.com] }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { ${pool("true")}, DeveloperProviderName: login.acme.example }
  EnhancedPool:
    Type: AWS::Cognito::IdentityPool
    Properties: { ${pool("false")} }
  RulesPool:
    Type: AWS::Cognito::IdentityPool
    Properties: { ${pool("true")} }
  RulesPoolRoles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref RulesPool
      Roles: { authenticated: !GetAtt Open.Arn }
      RoleMappings:
        github: { IdentityProvider: !GetAtt Github.Arn, Type: Token, AmbiguousRoleResolution: AuthenticatedRole }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: !GetAtt Github.Arn
      PrincipalTags: { repository: repository, actor: actor }
  Open: ${role("cognito-identity.amazonaws.com", "[sts:AssumeRoleWithWebIdentity, sts:TagSession]")}
      Policies:
        - PolicyName: hops
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - { Effect: Allow, Action: sts:AssumeRole, Resource: "*" }
              - { Effect: Allow, Action: sts:TagSession, Resource: !GetAtt Target.Arn }
  WithoutTagSession: ${role("cognito-identity.amazonaws.com", "sts:AssumeRoleWithWebIdentity")}
  Direct: ${role("!GetAtt Github.Arn", "[sts:AssumeRoleWithWebIdentity, sts:TagSession]")}
  Target: ${role("*", "[sts:AssumeRole, sts:TagSession]")}
  Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: acme-artifacts } }
  Releases: { Type: AWS::S3::Bucket, Properties: { BucketName: acme-releases } }
  ReleasesPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Releases
      PolicyDocument:
        Version: "2012-10-17"
        Statement: { Effect: Deny, Principal: "*", Action: s3:PutObject, Resource: !Sub "\${Releases.Arn}/*" }
  Untagged: ${role("*", "sts:AssumeRole")}
`

function pool(allowClassicFlow: string): string {
  return `AllowUnauthenticatedIdentities: false, AllowClassicFlow: ${allowClassicFlow}, OpenIdConnectProviderARNs: [!GetAtt Github.Arn]`
}

function role(principal: string, action: string): string {
  const isRole = principal === "*"
  const condition = principal.startsWith("!")
    ? '{ StringLike: { "token.actions.githubusercontent.com:sub": "repo:octo-org@*" } }'
    : '{ StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool } }'
  return `
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { ${isRole ? "AWS: !Ref AWS::AccountId" : `Federated: ${principal}`} }
          Action: ${action}
          Condition: ${isRole ? "{}" : condition}`
}
