/** One pool, and a role for each way to be refused. */
export const refusalTemplate: string = `
Resources:
  Github:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: [cognito-identity.amazonaws.com, sts.amazonaws.com] }
  Unattached:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://gitlab.com", ClientIdList: [cognito-identity.amazonaws.com] }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { AllowUnauthenticatedIdentities: false, AllowClassicFlow: true, OpenIdConnectProviderARNs: [!GetAtt Github.Arn] }
  OtherPool:
    Type: AWS::Cognito::IdentityPool
    Properties: { AllowUnauthenticatedIdentities: false, AllowClassicFlow: true, OpenIdConnectProviderARNs: [!GetAtt Github.Arn] }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: !GetAtt Github.Arn
      PrincipalTags: { repository: repository, run_id: run_id, sha: sha, actor: actor }
  Truthful:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals:
              "cognito-identity.amazonaws.com:aud": !Ref Pool
              "sts:RoleSessionName": "\${aws:RequestTag/run_id}@\${aws:RequestTag/sha}"
  OldVersion:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2008-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals:
              "cognito-identity.amazonaws.com:aud": !Ref Pool
              "sts:RoleSessionName": "\${aws:RequestTag/run_id}@\${aws:RequestTag/sha}"
  WantsUnmapped:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool, "aws:RequestTag/event_name": push }
  WithoutTagSession:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: sts:AssumeRoleWithWebIdentity
          Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool } }
  OtherPoolOnly:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref OtherPool } }
  ShortOnly:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool, "aws:RequestedRegion": us-east-1 }
            NumericLessThanEquals: { "sts:DurationSeconds": 900 }
  Open:
    Type: AWS::IAM::Role
    Properties:
      MaxSessionDuration: 7200
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool } }
  Direct:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: !GetAtt Github.Arn }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
            StringLike: { "token.actions.githubusercontent.com:sub": "repo:octo-org@*" }
`
