import type { PoolRequest, StsTokenRequest } from "../../src/index.ts"
import { poolId } from "./a-trust-policy.ts"

type Changes = Readonly<Record<string, unknown>>

const roleArn = "arn:aws:iam::111122223333:role/ci/deploy"

/** The claims of a push to main, with changes. */
export function githubClaims(changes: Changes = {}): Changes {
  return {
    iss: "https://token.actions.githubusercontent.com",
    aud: "cognito-identity.amazonaws.com",
    sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
    repository: "octo-org/octo-repo",
    repository_id: "74",
    repository_owner: "octo-org",
    repository_owner_id: "65",
    ref: "refs/heads/main",
    base_ref: "",
    run_id: "42",
    ...changes,
  }
}

interface PoolChanges extends Partial<Omit<PoolRequest, "from" | "pool">> {
  readonly pool?: Partial<PoolRequest["pool"]>
}

/** A job that comes through the pool of `aTrustPolicy`. */
export function aPoolRequest({ pool, ...changes }: PoolChanges = {}): PoolRequest {
  return {
    from: "pool",
    claims: githubClaims(),
    roleArn,
    ...changes,
    pool: { id: poolId, accountId: "111122223333", mapping: { owner_id: "repository_owner_id" }, ...pool },
  }
}

/** A job that hands its own token to STS. */
export function aTokenRequest(claims: Changes, changes: Partial<StsTokenRequest> = {}): StsTokenRequest {
  return { from: "token", claims: githubClaims({ aud: "sts.amazonaws.com", ...claims }), roleArn, ...changes }
}
