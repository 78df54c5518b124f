import type { GithubClaims, GivenClaims } from "./github-claims.ts"
import { stableId } from "./stable-id.ts"
import { textClaim } from "./text-claim.ts"

type RepositoryClaims = Pick<
  GithubClaims,
  "repository" | "repository_id" | "repository_owner" | "repository_owner_id" | "repository_visibility"
>

const OWNER = "octo-org"

/** Where the job runs. Ids follow from names, so that two repositories never share one. */
export function repositoryClaims(given: GivenClaims): RepositoryClaims {
  const repository = textClaim(given, "repository") ?? `${textClaim(given, "repository_owner") ?? OWNER}/octo-repo`
  const owner = textClaim(given, "repository_owner") ?? repository.split("/")[0] ?? OWNER

  return {
    repository,
    repository_id: textClaim(given, "repository_id") ?? stableId(repository),
    repository_owner: owner,
    repository_owner_id: textClaim(given, "repository_owner_id") ?? stableId(owner),
    repository_visibility: textClaim(given, "repository_visibility") ?? "private",
  }
}
