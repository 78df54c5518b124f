// https://docs.semaphore.io/using-semaphore/openid
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import { inVariables } from "../delivery/in-variables.ts"
import { stableUuid } from "../stable-uuid.ts"

const DAY_SECONDS = 86_400
const SHORT_SUBJECT = 127

/** Without the organization's feature for AWS tags. Open: how `sub127` is shortened; it is cut. */
export const semaphore: CiProfile = {
  issuer: ({ org }) => `https://${typeof org === "string" ? org : "acme"}.semaphoreci.com`,
  claims: semaphoreClaims,
  audience: (_claims, { issuer }) => issuer,
  times: { lifetimeSeconds: DAY_SECONDS, notBeforeLeadSeconds: 0 },
  hasTokenId: true,
  env: semaphoreEnv,
  deliver: (tokens) => inVariables(tokens, { SEMAPHORE_OIDC_TOKEN: {} }),
}

function semaphoreClaims(given: CiClaims, { issuer }: JobFacts): CiClaims {
  const claim = claimReader(given)
  const org = claim("org", new URL(issuer).host.split(".")[0] ?? "acme")
  const projectId = claim("prj_id", stableUuid("semaphore octo-repo"))
  const repo = claim("repo", "octo-repo")
  const ref = claim("ref", "refs/heads/main")
  const refType = claim("ref_type", ref.startsWith("refs/tags/") ? "tag" : "branch")
  const sub = claim("sub", `org:${org}:project:${projectId}:repo:${repo}:ref_type:${refType}:ref:${ref}`)
  return {
    org,
    org_id: stableUuid(`semaphore ${org}`),
    prj: "octo-repo",
    prj_id: projectId,
    wf_id: stableUuid("semaphore workflow"),
    ppl_id: stableUuid("semaphore pipeline"),
    job_id: stableUuid("semaphore job"),
    job_type: "pipeline_job",
    repo,
    repo_slug: `octo-org/${repo}`,
    ref,
    ref_type: refType,
    branch: refType === "branch" ? ref.replace("refs/heads/", "") : "",
    tag: refType === "tag" ? ref.replace("refs/tags/", "") : "",
    pr: "",
    pr_branch: "",
    actor: "octocat",
    trg: "hook",
    sub,
    sub127: sub.slice(0, SHORT_SUBJECT),
  }
}

function semaphoreEnv(claims: CiClaims, { issuer }: JobFacts): JobVariables {
  return {
    CI: "true",
    SEMAPHORE: "true",
    SEMAPHORE_ORGANIZATION_URL: issuer,
    SEMAPHORE_PROJECT_ID: claims.prj_id,
    SEMAPHORE_PROJECT_NAME: claims.prj,
    SEMAPHORE_WORKFLOW_ID: claims.wf_id,
    SEMAPHORE_PIPELINE_ID: claims.ppl_id,
    SEMAPHORE_JOB_ID: claims.job_id,
    SEMAPHORE_GIT_BRANCH: claims.branch,
    SEMAPHORE_GIT_REF: claims.ref,
  }
}
