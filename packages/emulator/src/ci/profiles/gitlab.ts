// https://docs.gitlab.com/ci/secrets/id_token_authentication
import { stableId } from "../../issuer/stable-id.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { claimReader, type ReadClaim } from "../claim-reader.ts"
import { inNamedVariables } from "../delivery/in-named-variables.ts"
import { stableHex } from "../stable-hex.ts"

const PROJECT = "octo-org/octo-repo"
const FORK = "outsider/octo-repo"

/** The lifetime is the job's timeout, of which GitLab's default is an hour. */
export const gitlab: CiProfile = {
  issuer: () => "https://gitlab.com",
  claims: gitlabClaims,
  audience: () => "cognito-identity.amazonaws.com",
  times: { lifetimeSeconds: 3600, notBeforeLeadSeconds: 5 },
  hasTokenId: true,
  documents: { keysPath: "/oauth/discovery/keys" },
  fork: "claims-of-fork",
  namesVariables: true,
  env: gitlabEnv,
  deliver: (tokens) => inNamedVariables(tokens, "AWS_ID_TOKEN"),
}

function gitlabClaims(given: CiClaims, job: JobFacts): CiClaims {
  const { issuer, fromFork } = job
  const claim = claimReader(given)
  const project = claim("project_path", fromFork ? FORK : PROJECT)
  const projectFacts = projectClaims(project, claim)
  const ref = claim("ref", fromFork ? "feature" : "main")
  const refType = claim("ref_type", "branch")
  return {
    ...projectFacts,
    ...jobClaims(claim, projectFacts, job),
    ...userClaims(claim, fromFork ? "outsider" : "octocat"),
    pipeline_id: "646",
    pipeline_source: fromFork ? "merge_request_event" : "push",
    job_id: "310",
    ref,
    ref_type: refType,
    ref_path: refType === "tag" ? `refs/tags/${ref}` : `refs/heads/${ref}`,
    ref_protected: String(ref === "main" && !fromFork),
    ...environmentClaims(given),
    runner_id: 1,
    runner_environment: "gitlab-hosted",
    sha: stableHex(`${project} ${ref}`, 40),
    project_visibility: "private",
    ci_config_ref_uri: `${new URL(issuer).host}/${project}//.gitlab-ci.yml@refs/heads/${ref}`,
    ci_config_sha: stableHex(`${project} ${ref}`, 40),
    sub: `project_path:${project}:ref_type:${refType}:ref:${ref}`,
  }
}

/** In a pipeline of a fork, only the `job_` claims tell where the job runs. Else they follow from the project. */
function jobClaims(claim: ReadClaim, project: Project, { fromFork }: JobFacts): CiClaims {
  const path = claim("job_project_path", fromFork ? PROJECT : project.project_path)
  const target = fromFork ? projectClaims(path) : project
  return {
    job_namespace_id: target.namespace_id,
    job_namespace_path: target.namespace_path,
    job_project_id: target.project_id,
    job_project_path: path,
  }
}

interface Project {
  readonly namespace_id: string
  readonly namespace_path: string
  readonly project_id: string
  readonly project_path: string
}

function projectClaims(path: string, claim: ReadClaim = (_name, otherwise) => otherwise): Project {
  const namespace = claim("namespace_path", path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || path)
  return {
    namespace_id: claim("namespace_id", stableId(namespace)),
    namespace_path: namespace,
    project_id: claim("project_id", stableId(path)),
    project_path: path,
  }
}

function userClaims(claim: ReadClaim, byDefault: string): CiClaims {
  const login = claim("user_login", byDefault)
  return {
    user_id: stableId(login),
    user_login: login,
    user_email: `${login}@acme.example`,
    user_access_level: "developer",
  }
}

function environmentClaims({ environment }: CiClaims): CiClaims {
  if (environment === undefined) return {}
  return { environment, environment_protected: "false", deployment_tier: "other", environment_action: "start" }
}

/** The project of the variables is the one where the job runs. */
function gitlabEnv(claims: CiClaims, { issuer, fromFork }: JobFacts): JobVariables {
  const { project_id, job_project_id, job_project_path, ref, pipeline_id, job_id, sha, pipeline_source } = claims
  const mergeRequest = {
    CI_MERGE_REQUEST_PROJECT_ID: job_project_id,
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: project_id,
  }
  return {
    CI: "true",
    GITLAB_CI: "true",
    CI_SERVER_URL: issuer,
    CI_PROJECT_ID: job_project_id,
    CI_PROJECT_PATH: job_project_path,
    CI_COMMIT_REF_NAME: ref,
    CI_COMMIT_SHA: sha,
    CI_PIPELINE_ID: pipeline_id,
    CI_PIPELINE_SOURCE: pipeline_source,
    CI_JOB_ID: job_id,
    ...(fromFork && mergeRequest),
  }
}
