// https://circleci.com/docs/openid-connect-tokens/
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import { onCircleciCommand } from "../delivery/on-circleci-command.ts"
import { stableUuid } from "../stable-uuid.ts"

const PREFIX = "oidc.circleci.com/"
const ORGANIZATION_ID = stableUuid("circleci octo-org")

/** Open: the lifetime of the command's tokens; it is that of the variables'. */
export const circleci: CiProfile = {
  issuer: (given) => `https://oidc.circleci.com/org/${claimReader(given)(`${PREFIX}org-id`, ORGANIZATION_ID)}`,
  claims: circleciClaims,
  audience: (claims) => String(claims[`${PREFIX}org-id`]),
  times: { lifetimeSeconds: 3600 },
  hasTokenId: false,
  fork: "no-token",
  env: circleciEnv,
  deliver: onCircleciCommand,
}

function circleciClaims(given: CiClaims, { issuer }: JobFacts): CiClaims {
  const claim = claimReader(given)
  const orgId = claim(`${PREFIX}org-id`, issuer.split("/org/")[1] ?? ORGANIZATION_ID)
  const projectId = claim(`${PREFIX}project-id`, stableUuid("circleci octo-repo"))
  const origin = claim(`${PREFIX}vcs-origin`, "github.com/octo-org/octo-repo")
  const ref = claim(`${PREFIX}vcs-ref`, "refs/heads/main")
  const hasOrigin = { [`${PREFIX}vcs-origin`]: origin, ...given }[`${PREFIX}vcs-origin`] !== undefined
  const subject = `org/${orgId}/project/${projectId}/user/${stableUuid("circleci octocat")}`
  return {
    [`${PREFIX}context-ids`]: [stableUuid("circleci context")],
    [`${PREFIX}job-id`]: stableUuid("circleci job"),
    [`${PREFIX}org-id`]: orgId,
    [`${PREFIX}pipeline-definition-id`]: stableUuid("circleci pipeline definition"),
    [`${PREFIX}pipeline-id`]: stableUuid("circleci pipeline"),
    [`${PREFIX}project-id`]: projectId,
    [`${PREFIX}ssh-rerun`]: false,
    [`${PREFIX}vcs-origin`]: origin,
    [`${PREFIX}vcs-ref`]: ref,
    [`${PREFIX}workflow-id`]: stableUuid("circleci workflow"),
    sub: hasOrigin ? `${subject}/vcs-origin/${origin}/vcs-ref/${ref}` : subject,
  }
}

function circleciEnv(claims: CiClaims, { fromFork }: JobFacts): JobVariables {
  const [, owner = "octo-org", name = "octo-repo"] = String(claims[`${PREFIX}vcs-origin`] ?? "").split("/")
  return {
    CI: "true",
    CIRCLECI: "true",
    CIRCLE_PROJECT_USERNAME: owner,
    CIRCLE_PROJECT_REPONAME: name,
    CIRCLE_PROJECT_ID: claims[`${PREFIX}project-id`],
    CIRCLE_ORGANIZATION_ID: claims[`${PREFIX}org-id`],
    CIRCLE_PIPELINE_ID: claims[`${PREFIX}pipeline-id`],
    CIRCLE_WORKFLOW_ID: claims[`${PREFIX}workflow-id`],
    CIRCLE_WORKFLOW_JOB_ID: claims[`${PREFIX}job-id`],
    ...(fromFork && { CIRCLE_PR_USERNAME: "outsider", CIRCLE_PR_REPONAME: name, CIRCLE_PR_NUMBER: "1" }),
  }
}
