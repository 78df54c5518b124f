/** A pool for GitHub, a role whose session name has to be the truth, and a bucket parted by repository. */
export const TEMPLATE = `
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Github:
    Type: AWS::IAM::OIDCProvider
    Properties:
      Url: https://token.actions.githubusercontent.com
      ClientIdList: [cognito-identity.amazonaws.com, sts.amazonaws.com]
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      AllowClassicFlow: true
      OpenIdConnectProviderARNs: [!GetAtt Github.Arn]
  PoolTags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: !GetAtt Github.Arn
      UseDefaults: false
      PrincipalTags: { repository: repository, run_id: run_id, sha: sha }
  PoolRoles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref Pool
      Roles: { authenticated: !GetAtt EnhancedRole.Arn }
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      RoleName: deploy
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
            Condition:
              StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool }
              ForAnyValue:StringLike: { "cognito-identity.amazonaws.com:amr": authenticated }
      Policies: [{ PolicyName: artifacts, PolicyDocument: &artifacts { Version: "2012-10-17", Statement: [
        { Effect: Allow, Action: [s3:PutObject, s3:GetObject, s3:DeleteObject], Resource: !Sub "\${Artifacts.Arn}/\${!aws:PrincipalTag/repository}/*" },
        { Effect: Allow, Action: s3:ListBucket, Resource: !GetAtt Artifacts.Arn, Condition: { StringLike: { "s3:prefix": "\${aws:PrincipalTag/repository}/*" } } } ] } }]
  EnhancedRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: enhanced
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
            Condition:
              StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool }
      Policies: [{ PolicyName: artifacts, PolicyDocument: *artifacts }]
  Direct:
    Type: AWS::IAM::Role
    Properties:
      RoleName: direct
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: !GetAtt Github.Arn }
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals:
                token.actions.githubusercontent.com:aud: sts.amazonaws.com
                token.actions.githubusercontent.com:repository: octo-org/octo-repo
      Policies:
        - PolicyName: everything
          PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }] }
  Artifacts:
    Type: AWS::S3::Bucket
    Properties: { BucketName: acme-artifacts }
Outputs:
  PoolId: { Value: !Ref Pool }
  DeployArn: { Value: !GetAtt Deploy.Arn }
  DirectArn: { Value: !GetAtt Direct.Arn }
`
