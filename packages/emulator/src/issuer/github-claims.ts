import { githubServer } from "./github-server.ts"
import { githubSubject } from "./github-subject.ts"
import { refClaims } from "./ref-claims.ts"
import { repositoryClaims } from "./repository-claims.ts"
import { stableId } from "./stable-id.ts"
import { textClaim } from "./text-claim.ts"
import { withoutRemoved } from "./without-removed.ts"
import { workflowClaims } from "./workflow-claims.ts"

/**
 * The claims of a GitHub Actions token. Everything that is GitHub's own is a string, ids and flags too.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export interface GithubClaims {
  readonly iss: string
  /** Chosen by the job; the URL of the repository's owner when it doesn't choose. */
  readonly aud: string | readonly string[]
  readonly sub: string
  readonly repository: string
  readonly repository_id: string
  readonly repository_owner: string
  readonly repository_owner_id: string
  readonly repository_visibility: string
  readonly ref: string
  readonly ref_type: string
  readonly ref_protected: string
  readonly sha: string
  /** Empty outside pull requests, like `base_ref`. */
  readonly head_ref: string
  readonly base_ref: string
  readonly event_name: string
  readonly actor: string
  readonly actor_id: string
  readonly workflow: string
  readonly workflow_ref: string
  readonly workflow_sha: string
  readonly job_workflow_ref: string
  readonly job_workflow_sha: string
  readonly runner_environment: string
  readonly run_id: string
  readonly run_number: string
  readonly run_attempt: string
  readonly check_run_id: string
  /** Only in jobs with an environment, like `environment_node_id`. */
  readonly environment?: string
  readonly environment_node_id?: string
  /** Only in enterprises, like `enterprise_id`. */
  readonly enterprise?: string
  readonly enterprise_id?: string
  /** `jti`, the times, `repo_property_<name>` and whatever a test wants to try. */
  readonly [claim: string]: unknown
}

/**
 * Claims to set. They reach the token as they are, with a type that GitHub would never use too;
 * `undefined` leaves a claim out.
 */
export type GivenClaims = { readonly [Claim in keyof GithubClaims]?: unknown }

export interface GithubClaimsOptions {
  readonly issuer: string
  /**
   * `false` gives the `sub` of names alone that repositories from before July 2026 have.
   * Default: true, but false on a GitHub Enterprise Server, which has no other.
   */
  readonly immutableSub?: boolean
}

/**
 * Completes some claims to the full set of a GitHub job.
 *
 * What isn't given follows from what is: a repository decides its owner, ids, workflow paths, audience and `sub`.
 * Times and `jti` belong to a token, not to a job, and aren't set here.
 */
export function githubClaims(given: GivenClaims, options: GithubClaimsOptions): GithubClaims {
  const repository = repositoryClaims(given)
  const ref = refClaims(given, repository.repository)
  const workflow = workflowClaims(given, { ...repository, ...ref })
  const job = { ...repository, ...ref, ...workflow, ...environmentClaims(given), ...enterpriseClaims(given, options) }

  const server = githubServer(options.issuer)
  const aud = `${server.url}/${repository.repository_owner}`
  const sub = githubSubject(job, { immutableSub: options.immutableSub ?? !server.isEnterpriseServer })
  return withoutRemoved(Object.assign({ iss: options.issuer, aud, sub, ...job }, given), given)
}

function environmentClaims(given: GivenClaims): Pick<GithubClaims, "environment" | "environment_node_id"> {
  const environment = textClaim(given, "environment")
  if (environment === undefined) return {}
  return { environment, environment_node_id: `EN_${stableId(environment)}` }
}

function enterpriseClaims(
  given: GivenClaims,
  options: GithubClaimsOptions,
): Pick<GithubClaims, "enterprise" | "enterprise_id"> {
  const enterprise = textClaim(given, "enterprise") ?? enterpriseSlug(options.issuer)
  if (enterprise === undefined) return {}
  return { enterprise, enterprise_id: stableId(enterprise) }
}

function enterpriseSlug(issuer: string): string | undefined {
  return /^https:\/\/token\.actions\.[^/]+\/([^/]+)$/.exec(issuer)?.[1]
}
