import { accessTemplate } from "./access-template.ts"

const bucket = `
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

/** The deployment with a bucket in which the role may do everything. */
export const bucketTemplate: string = accessTemplate.replace("Outputs:", bucket)
