import type { Policy } from "../../src/index.ts"
import { aTrustPolicy, githubArn, poolId } from "./a-trust-policy.ts"

// The mapping and the trust policies of apps/e2e/templates/abac.yaml.

const cognito = "cognito-identity.amazonaws.com"
const github = "token.actions.githubusercontent.com"
const authenticated = { "ForAnyValue:StringEquals": { [`${cognito}:amr`]: "authenticated" } }
/** The pool, and the owner by its id. */
export const poolAndOwner: Readonly<Record<string, string>> = {
  [`${cognito}:aud`]: poolId,
  "aws:RequestTag/owner_id": "65",
}

/** Tag to claim. */
export const mapping: Readonly<Record<string, string>> = {
  repository: "repository",
  owner_id: "repository_owner_id",
  repository_id: "repository_id",
  environment: "environment",
  event: "event_name",
  ref: "ref",
  run_id: "run_id",
  sha: "sha",
}

export const deployRole: Policy = aTrustPolicy({
  condition: {
    StringEquals: { ...poolAndOwner, "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}" },
    ...authenticated,
  },
})
export const poolRole: Policy = aTrustPolicy({ condition: { StringEquals: poolAndOwner, ...authenticated } })
export const directRole: Policy = aTrustPolicy({
  principal: { Federated: githubArn },
  action: "sts:AssumeRoleWithWebIdentity",
  condition: {
    StringEquals: { [`${github}:aud`]: "sts.amazonaws.com", [`${github}:repository_id`]: "74" },
    StringLike: {
      [`${github}:ref`]: "refs/heads/*",
      [`${github}:sub`]: ["repo:*:ref:refs/heads/*", "repo:*:environment:*"],
    },
  },
})
