const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide"

type Page =
  | "action"
  | "condition"
  | "crossAccount"
  | "denyAllow"
  | "effect"
  | "grammar"
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
  | "policyChecks"
  | "principal"
  | "recordedArnVariables"
  | "recordedIp"
  | "recordedSets"
  | "recordedStrings"
  | "recordedValues"
  | "resource"
  | "sessionTags"
  | "sid"
  | "trustCompare"
  | "variables"
  | "version"

/** IAM's answers to real requests, recorded in September 2026. */
const recorded = "https://github.com/radkawar/stackd/blob/9dc356f5e5cc49d2d334178a09c1398dd1c62617"

/** The pages of the IAM User Guide, or the recorded answers, that the cases come from. */
export const pages: Readonly<Record<Page, string>> = {
  action: `${guide}/reference_policies_elements_action.html`,
  condition: `${guide}/reference_policies_elements_condition.html`,
  crossAccount: `${guide}/reference_policies_evaluation-logic-cross-account.html`,
  denyAllow: `${guide}/reference_policies_evaluation-logic_policy-eval-denyallow.html`,
  effect: `${guide}/reference_policies_elements_effect.html`,
  grammar: `${guide}/reference_policies_grammar.html`,
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
  policyChecks: `${guide}/access-analyzer-reference-policy-checks.html`,
  principal: `${guide}/reference_policies_elements_principal.html`,
  recordedArnVariables: `${recorded}/internal/iam/managed/testdata/arn_component_variables.json`,
  recordedIp: `${recorded}/testdata/aws/iam/condition_ip.json`,
  recordedSets: `${recorded}/testdata/aws/iam/condition_sets.json`,
  recordedStrings: `${recorded}/testdata/aws/iam/condition_strings.json`,
  recordedValues: `${recorded}/testdata/aws/iam/condition_values.json`,
  resource: `${guide}/reference_policies_elements_resource.html`,
  sessionTags: `${guide}/id_session-tags.html`,
  sid: `${guide}/reference_policies_elements_sid.html`,
  trustCompare: `${guide}/id_roles_compare-resource-policies.html`,
  variables: `${guide}/reference_policies_variables.html`,
  version: `${guide}/reference_policies_elements_version.html`,
}
