// https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import type { Delivery } from "../delivery/delivery.ts"
import { inNamedVariables } from "../delivery/in-named-variables.ts"
import type { JobTokens } from "../job-tokens.ts"
import { stableHex } from "../stable-hex.ts"
import { toEnv } from "../to-env.ts"

/** The lifetime is the timeout of the run's phase: two hours here. Open: `nbf`, which the documents have twice. */
export const hcpTerraform: CiProfile = {
  issuer: () => "https://app.terraform.io",
  claims: terraformClaims,
  audience: () => "aws.workload.identity",
  times: { lifetimeSeconds: 7200, notBeforeLeadSeconds: 5 },
  hasTokenId: true,
  namesVariables: true,
  env: terraformEnv,
  deliver: withAudiences,
}

function terraformClaims(given: CiClaims): CiClaims {
  const claim = claimReader(given)
  const organization = claim("terraform_organization_name", "acme")
  const project = claim("terraform_project_name", "Default Project")
  const workspace = claim("terraform_workspace_name", "octo-workspace")
  const phase = claim("terraform_run_phase", "apply")
  const path = `organization:${organization}:project:${project}:workspace:${workspace}`
  return {
    terraform_organization_id: `org-${stableHex(`organization ${organization}`, 16)}`,
    terraform_organization_name: organization,
    terraform_project_id: `prj-${stableHex(`project ${project}`, 16)}`,
    terraform_project_name: project,
    terraform_workspace_id: `ws-${stableHex(`workspace ${workspace}`, 16)}`,
    terraform_workspace_name: workspace,
    terraform_full_workspace: path,
    terraform_run_id: `run-${stableHex("run", 16)}`,
    terraform_run_phase: phase,
    sub: `${path}:run_phase:${phase}`,
  }
}

function terraformEnv(claims: CiClaims): JobVariables {
  return {
    TFC_RUN_ID: claims.terraform_run_id,
    TFC_PROJECT_NAME: claims.terraform_project_name,
    TFC_WORKSPACE_NAME: claims.terraform_workspace_name,
    TFC_WORKSPACE_SLUG: `${claims.terraform_organization_name}/${claims.terraform_workspace_name}`,
  }
}

/** Next to each token is the variable of the workspace that made it. */
async function withAudiences(tokens: JobTokens): Promise<Delivery> {
  const delivery = await inNamedVariables(tokens, "TFC_WORKLOAD_IDENTITY_TOKEN")
  const audiences = Object.keys(delivery.env()).map((name) => {
    const audience = tokens.variables?.[name]?.audience ?? tokens.claims.aud
    return [name.replace("IDENTITY_TOKEN", "IDENTITY_AUDIENCE"), audience] as const
  })
  return { env: () => ({ ...toEnv(Object.fromEntries(audiences)), ...delivery.env() }) }
}
