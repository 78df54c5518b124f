/** A deployment as a user would write it: a pool for GitHub, four mapped claims, a role that demands them. */
export const accessTemplate = `
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  AllowClassicFlow:
    Type: String
    Default: "true"
Resources:
  GithubProvider:
    Type: AWS::IAM::OIDCProvider
    Properties:
      Url: https://token.actions.githubusercontent.com
      ClientIdList: [cognito-identity.amazonaws.com, sts.amazonaws.com]
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      IdentityPoolName: acme-ci
      AllowUnauthenticatedIdentities: false
      AllowClassicFlow: !Ref AllowClassicFlow
      OpenIdConnectProviderARNs: [!GetAtt GithubProvider.Arn]
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: !GetAtt GithubProvider.Arn
      UseDefaults: false
      PrincipalTags: { repository: repository, run_id: run_id, sha: sha, ref: ref }
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref Pool
      Roles: { authenticated: !GetAtt PoolRole.Arn }
  PoolRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: pool
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
            Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ci
      Policies:
        - PolicyName: chain
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: [sts:AssumeRole, sts:TagSession, sts:SetSourceIdentity]
                Resource: arn:aws:iam::444455556666:role/*
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
            Condition:
              StringEquals:
                cognito-identity.amazonaws.com:aud: !Ref Pool
                aws:RequestTag/repository: octo-org/octo-repo
                sts:RoleSessionName: "\${aws:RequestTag/run_id}@\${aws:RequestTag/sha}"
  DirectRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: direct
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: !GetAtt GithubProvider.Arn }
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
              StringLike: { "token.actions.githubusercontent.com:sub": "repo:octo-org*" }
Outputs:
  PoolId: { Value: !Ref Pool }
`
