import { bucket } from "./bucket.ts"
import { bucketPolicy } from "./bucket-policy.ts"
import { cdkOidcProvider } from "./cdk-oidc-provider.ts"
import { identityPool } from "./identity-pool.ts"
import { identityPoolPrincipalTag } from "./identity-pool-principal-tag.ts"
import { identityPoolRoleAttachment } from "./identity-pool-role-attachment.ts"
import { inlinePolicy } from "./inline-policy.ts"
import { managedPolicy } from "./managed-policy.ts"
import { oidcProvider } from "./oidc-provider.ts"
import type { ResourceType } from "./resource-type.ts"
import { role } from "./role.ts"
import { rolePolicy } from "./role-policy.ts"

/** The resource types that are emulated, by their CloudFormation names. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map<string, ResourceType>([
  ["AWS::Cognito::IdentityPool", identityPool],
  ["AWS::Cognito::IdentityPoolPrincipalTag", identityPoolPrincipalTag],
  ["AWS::Cognito::IdentityPoolRoleAttachment", identityPoolRoleAttachment],
  ["AWS::IAM::ManagedPolicy", managedPolicy],
  ["AWS::IAM::OIDCProvider", oidcProvider],
  ["AWS::IAM::Policy", inlinePolicy],
  ["AWS::IAM::Role", role],
  ["AWS::IAM::RolePolicy", rolePolicy],
  ["AWS::S3::Bucket", bucket],
  ["AWS::S3::BucketPolicy", bucketPolicy],
  ["Custom::AWSCDKOpenIdConnectProvider", cdkOidcProvider],
])
