import { createHash } from "node:crypto"
import type { GithubClaims, GivenClaims } from "./github-claims.ts"
import { textClaim } from "./text-claim.ts"

type RefClaims = Pick<
  GithubClaims,
  "event_name" | "ref" | "ref_type" | "ref_protected" | "sha" | "head_ref" | "base_ref"
>

/** What the job runs for. Without more: a push to a protected `main`. */
export function refClaims(given: GivenClaims, repository: string): RefClaims {
  const event = textClaim(given, "event_name") ?? "push"
  const ref = textClaim(given, "ref") ?? (event === "pull_request" ? "refs/pull/1/merge" : "refs/heads/main")
  const isPullRequest = event === "pull_request" || event === "pull_request_target"

  return {
    event_name: event,
    ref,
    ref_type: textClaim(given, "ref_type") ?? (ref.startsWith("refs/tags/") ? "tag" : "branch"),
    ref_protected: textClaim(given, "ref_protected") ?? String(ref === "refs/heads/main"),
    sha: textClaim(given, "sha") ?? createHash("sha1").update(`${repository} ${ref}`).digest("hex"),
    head_ref: textClaim(given, "head_ref") ?? (isPullRequest ? "feature" : ""),
    base_ref: textClaim(given, "base_ref") ?? (isPullRequest ? "main" : ""),
  }
}
