import { accessTemplate } from "./access-template.ts"

const extras = `
  Tables:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: tables
      Roles: [!Ref Role]
      PolicyDocument:
        Version: "2012-10-17"
        Statement: { Effect: Allow, Action: "dynamodb:ListTables", Resource: "*" }
  Artifacts:
    Type: AWS::S3::Bucket
    Properties: { BucketName: acme-artifacts }
  ArtifactsPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Artifacts
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !GetAtt Role.Arn }
            Action: "s3:*"
            Resource: "*"
Outputs:`

/** The deployment with services to use: a bucket in which the role may do everything, and DynamoDB, whose tables it may list. */
export const servicesTemplate: string = accessTemplate.replace("Outputs:", extras)
