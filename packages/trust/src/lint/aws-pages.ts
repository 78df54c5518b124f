const iam = "https://docs.aws.amazon.com/IAM/latest/UserGuide"
const cognito = "https://docs.aws.amazon.com/cognito/latest/developerguide"

type AwsPage =
  | "attributes"
  | "authenticationFlow"
  | "developerIdentities"
  | "identityPools"
  | "multivalued"
  | "oidcKeys"
  | "operators"
  | "principal"
  | "quotas"
  | "roleTrust"
  | "sessionTags"
  | "sharedProviders"
  | "variables"

/** AWS's pages that the rules point at. */
export const awsPages: Readonly<Record<AwsPage, string>> = {
  attributes: `${cognito}/attributes-for-access-control.html`,
  authenticationFlow: `${cognito}/authentication-flow.html`,
  developerIdentities: `${cognito}/developer-authenticated-identities.html`,
  identityPools: `${cognito}/identity-pools.html`,
  multivalued: `${iam}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  oidcKeys: `${iam}/reference_policies_iam-condition-keys.html`,
  operators: `${iam}/reference_policies_elements_condition_operators.html`,
  principal: `${iam}/reference_policies_elements_principal.html`,
  quotas: `${iam}/reference_iam-quotas.html`,
  roleTrust: `${cognito}/role-trust-and-permissions.html`,
  sessionTags: `${iam}/id_session-tags.html`,
  sharedProviders: `${iam}/id_roles_providers_oidc_secure-by-default.html`,
  variables: `${iam}/reference_policies_variables.html`,
}
