/** Roles of another account: one that the CI's role may go on to, and one that is reached from there. */
export const chainTemplate = `
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      RoleName: deploy
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::111122223333:role/ci" }
            Action: [sts:AssumeRole, sts:TagSession, sts:SetSourceIdentity]
            Condition:
              StringEquals:
                sts:ExternalId: acme
                aws:RequestTag/repository: "\${aws:PrincipalTag/repository}"
              StringLike:
                aws:PrincipalTag/repository: "*/\${aws:RequestTag/repository_name}"
              ForAllValues:StringEquals:
                aws:TagKeys: [repository, repository_name]
      Policies:
        - PolicyName: chain
          PolicyDocument:
            Version: "2012-10-17"
            Statement: { Effect: Allow, Action: [sts:AssumeRole, sts:TagSession, sts:SetSourceIdentity], Resource: "*" }
  Production:
    Type: AWS::IAM::Role
    Properties:
      RoleName: production
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::444455556666:role/deploy" }
            Action: [sts:AssumeRole, sts:TagSession, sts:SetSourceIdentity]
            Condition: { StringEquals: { "aws:PrincipalTag/repository": octo-org/octo-repo } }
`
