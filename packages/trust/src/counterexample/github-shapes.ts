import type { Claims } from "../explain/request/prepared-request.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import { githubSubject, subjectClaims, subjectForm } from "./github-subject.ts"
import { hostileValues } from "./hostile-values.ts"

const mergeRef = "refs/pull/1/merge"

/**
 * What other jobs of GitHub look like beside a given one: of a fork, of another owner under the same name, of a renamed
 * repository, on a pull request, a tag or another branch, without the environment, and with the other form of subject.
 */
export function githubShapes(job: Claims): readonly ClaimChanges[] {
  const form = subjectForm(job.sub)
  if (!form) return []
  const facts = { ...subjectClaims(job.sub), ...job }
  const [owner = "", name = ""] = `${facts.repository}`.split("/")
  const ids = { repository_owner_id: otherId(facts.repository_owner_id), repository_id: otherId(facts.repository_id) }
  const branch = { environment: undefined, event_name: "push" }
  return [
    { repository: `evil/${name}`, ...ids },
    { repository: "evil/evil", ...ids },
    { repository: `${owner}-evil/${name}`, ...ids },
    { repository: `${owner}/evil`, repository_id: ids.repository_id },
    ids,
    { repository: `${owner}/${name}-evil` },
    pullRequest(job),
    { ...branch, ref: "refs/heads/evil" },
    { ...branch, ref: "refs/tags/evil", ref_type: "tag" },
    { environment: "evil" },
    { sub: githubSubject({ repository_id: "1", ...facts }, form === "ids" ? "names" : "ids") },
  ]
}

function pullRequest(job: Claims): ClaimChanges {
  const files = ["workflow_ref", "job_workflow_ref"].flatMap((claim) => {
    const file = job[claim]
    return typeof file === "string" ? [[claim, file.replace(/@.*$/s, `@${mergeRef}`)] as const] : []
  })
  return {
    environment: undefined,
    event_name: "pull_request",
    ref: mergeRef,
    base_ref: "main",
    head_ref: "evil",
    ...Object.fromEntries(files),
  }
}

function otherId(id: unknown): string {
  return hostileValues(typeof id === "string" && /^\d+$/.test(id) ? id : "1")[0] ?? "1"
}
