const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide"

type Page =
  | "action"
  | "condition"
  | "crossAccount"
  | "denyAllow"
  | "interplay"
  | "keys"
  | "multipleKeys"
  | "multivalued"
  | "multivaluedExamples"
  | "notAction"
  | "notPrincipal"
  | "notResource"
  | "oidcKeys"
  | "operators"
  | "principal"
  | "resource"
  | "sessionTags"
  | "trustCompare"
  | "variables"
  | "version"

/** The pages of the IAM User Guide that the cases come from. */
export const pages: Readonly<Record<Page, string>> = {
  action: `${guide}/reference_policies_elements_action.html`,
  condition: `${guide}/reference_policies_elements_condition.html`,
  crossAccount: `${guide}/reference_policies_evaluation-logic-cross-account.html`,
  denyAllow: `${guide}/reference_policies_evaluation-logic_policy-eval-denyallow.html`,
  interplay: `${guide}/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html`,
  keys: `${guide}/reference_policies_condition-keys.html`,
  multipleKeys: `${guide}/reference_policies_condition-logic-multiple-context-keys-or-values.html`,
  multivalued: `${guide}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  multivaluedExamples: `${guide}/reference_policies_condition_examples-multi-valued-context-keys.html`,
  notAction: `${guide}/reference_policies_elements_notaction.html`,
  notPrincipal: `${guide}/reference_policies_elements_notprincipal.html`,
  notResource: `${guide}/reference_policies_elements_notresource.html`,
  oidcKeys: `${guide}/reference_policies_iam-condition-keys.html`,
  operators: `${guide}/reference_policies_elements_condition_operators.html`,
  principal: `${guide}/reference_policies_elements_principal.html`,
  resource: `${guide}/reference_policies_elements_resource.html`,
  sessionTags: `${guide}/id_session-tags.html`,
  trustCompare: `${guide}/id_roles_compare-resource-policies.html`,
  variables: `${guide}/reference_policies_variables.html`,
  version: `${guide}/reference_policies_elements_version.html`,
}
