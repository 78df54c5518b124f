/** A pool for GitHub and a role that trusts it, tags and all. */
export const TEMPLATE = `
Resources:
  Github:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: https://token.actions.githubusercontent.com, ClientIdList: [cognito-identity.amazonaws.com] }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { AllowUnauthenticatedIdentities: false, AllowClassicFlow: true, OpenIdConnectProviderARNs: [!GetAtt Github.Arn] }
  PoolTags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: !GetAtt Github.Arn
      PrincipalTags: { repository: repository, ref: ref, run_id: run_id, sha: sha }
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
            Condition:
              StringEquals:
                "cognito-identity.amazonaws.com:aud": !Ref Pool
                "sts:RoleSessionName": "\${aws:RequestTag/run_id}@\${aws:RequestTag/sha}"
              ForAnyValue:StringLike: { "cognito-identity.amazonaws.com:amr": authenticated }
Outputs:
  PoolId: { Value: !Ref Pool }
  RoleArn: { Value: !GetAtt Deploy.Arn }
`
