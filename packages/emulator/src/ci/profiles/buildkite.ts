// https://buildkite.com/docs/agent/v3/cli-oidc
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import { onAgentRequest } from "../delivery/on-agent-request.ts"
import { stableHex } from "../stable-hex.ts"
import { stableUuid } from "../stable-uuid.ts"

export const buildkite: CiProfile = {
  issuer: () => "https://agent.buildkite.com",
  claims: buildkiteClaims,
  audience: ({ organization_slug }) => `https://buildkite.com/${organization_slug}`,
  times: { lifetimeSeconds: 300, notBeforeLeadSeconds: 0 },
  hasTokenId: true,
  env: buildkiteEnv,
  deliver: onAgentRequest,
}

function buildkiteClaims(given: CiClaims): CiClaims {
  const claim = claimReader(given)
  const organization = claim("organization_slug", "acme")
  const pipeline = claim("pipeline_slug", "octo-repo")
  const branch = claim("build_branch", "main")
  const tag = given.build_tag ?? null
  const commit = claim("build_commit", stableHex(`${pipeline} ${branch}`, 40))
  const step = given.step_key ?? null
  const ref = tag === null ? `refs/heads/${branch}` : `refs/tags/${tag}`
  return {
    organization_slug: organization,
    pipeline_slug: pipeline,
    build_number: 1,
    build_branch: branch,
    build_tag: tag,
    build_commit: commit,
    step_key: step,
    job_id: stableUuid("buildkite job"),
    agent_id: stableUuid("buildkite agent"),
    build_source: "webhook",
    runner_environment: "self-hosted",
    sub: `organization:${organization}:pipeline:${pipeline}:ref:${ref}:commit:${commit}:step:${step ?? ""}`,
  }
}

function buildkiteEnv(claims: CiClaims): JobVariables {
  return {
    CI: "true",
    BUILDKITE: "true",
    BUILDKITE_JOB_ID: claims.job_id,
    BUILDKITE_AGENT_ID: claims.agent_id,
    BUILDKITE_ORGANIZATION_SLUG: claims.organization_slug,
    BUILDKITE_PIPELINE_SLUG: claims.pipeline_slug,
    BUILDKITE_BUILD_NUMBER: claims.build_number,
    BUILDKITE_BRANCH: claims.build_branch,
    BUILDKITE_COMMIT: claims.build_commit,
    BUILDKITE_SOURCE: claims.build_source,
  }
}
