import type { CiDescription } from "../description/ci-description.ts"

/** HCP Terraform and Terraform Enterprise. */
export const hcpTerraform: CiDescription = {
  name: "hcp-terraform",
  title: "HCP Terraform",
  identity: "job",
  page: "https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens",
  delivery: "variable `TFC_WORKLOAD_IDENTITY_TOKEN`, or that of a tag",
  renewal: "never",
  lifetime: "as long as the run's phase may take",
  issuer: "https://app.terraform.io, or the URL of the installation",
  audience: {
    chosenBy: "the configuration",
    rule: "it is the workspace's variable TFC_WORKLOAD_IDENTITY_AUDIENCE, with the tag behind it if the token has one",
  },
  tokenSigns: [["TFC_WORKLOAD_IDENTITY_TOKEN"]],
  jobSigns: [["TFC_RUN_ID"], ["TFC_WORKLOAD_IDENTITY_TOKEN"]],
  offer:
    "Set TFC_WORKLOAD_IDENTITY_AUDIENCE = cognito-identity.amazonaws.com as environment variable of the workspace.",
  setup: {
    language: "hcl",
    code: `resource "tfe_variable" "audience" {
  workspace_id = tfe_workspace.acme.id
  category     = "env"
  key          = "TFC_WORKLOAD_IDENTITY_AUDIENCE"
  value        = "cognito-identity.amazonaws.com"
}`,
  },
  claims: [
    { claim: "terraform_organization_id", type: "text", setBy: "CI" },
    { claim: "terraform_workspace_id", type: "text", setBy: "CI" },
    { claim: "terraform_project_id", type: "text", setBy: "CI" },
    { claim: "terraform_run_phase", type: "text", setBy: "CI", note: "`plan` or `apply`" },
    { claim: "terraform_run_id", type: "text", setBy: "CI" },
    { claim: "terraform_organization_name", type: "text", setBy: "administrator" },
    { claim: "terraform_project_name", type: "text", setBy: "administrator", note: "may have spaces" },
    { claim: "terraform_workspace_name", type: "text", setBy: "administrator" },
    { claim: "terraform_full_workspace", type: "text", setBy: "administrator" },
    { claim: "sub", type: "text", setBy: "administrator", note: "made of names" },
  ],
  mapping: {
    organization_id: "terraform_organization_id",
    workspace_id: "terraform_workspace_id",
    project_id: "terraform_project_id",
    run_phase: "terraform_run_phase",
    run_id: "terraform_run_id",
  },
  advice: {},
  traps: [
    "Plan and apply have tokens of their own, and a plan runs code of whoever opened the pull request: demand `run_phase` where a role may change things.",
    "Tests of modules have other claims, none of a workspace, and their phase is always `plan`.",
    "`sub` is made of names. Use the ids.",
  ],
}
