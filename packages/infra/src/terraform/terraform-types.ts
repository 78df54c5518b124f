import type { Resource } from "../plan/stack.ts"

/** What the AWS provider calls them. */
export const terraformTypes: Readonly<Record<Resource["kind"], string>> = {
  "oidc-provider": "aws_iam_openid_connect_provider",
  "identity-pool": "aws_cognito_identity_pool",
  "tag-map": "aws_cognito_identity_pool_provider_principal_tag",
  role: "aws_iam_role",
  "role-rules": "aws_cognito_identity_pool_roles_attachment",
}
