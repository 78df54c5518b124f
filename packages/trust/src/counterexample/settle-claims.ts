import type { Claims } from "../explain/request/prepared-request.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import { customSubject, subjectTemplate } from "./custom-subject.ts"
import { githubSubject, subjectClaims, subjectForm } from "./github-subject.ts"

/**
 * The claims of a job that differs from another: in what was asked for, and in what follows from that.
 *
 * GitHub makes its subject of the repository, its ids, the environment, the event and the ref, so no token has a subject
 * that contradicts those. Subjects of other forms are claims like any other.
 */
export function settleClaims(base: Claims, changes: ClaimChanges): Claims {
  const followed = { ...changes, ...followingRepository(base, changes) }
  const settled = { ...base, ...followed, ...followingSubject(base, followed) }
  return Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined))
}

function followingRepository(base: Claims, changes: ClaimChanges): Claims {
  const repository = repositoryOf(base, changes)
  if (repository === undefined) return {}
  const { repository_owner: owner, workflow_ref: file, repository: before } = base
  const isOwnFile = typeof file === "string" && file.startsWith(`${before}/`) && !("workflow_ref" in changes)
  return {
    repository,
    ...(owner !== undefined && { repository_owner: repository.split("/")[0] }),
    ...(isOwnFile && { workflow_ref: `${repository}${file.slice(`${before}`.length)}` }),
  }
}

/** The new repository, also when only its owner is another. */
function repositoryOf({ repository: before }: Claims, changes: ClaimChanges): string | undefined {
  const { repository, repository_owner: owner } = changes
  if (typeof repository === "string") return repository
  if ("repository" in changes || typeof owner !== "string" || typeof before !== "string") return undefined
  return `${owner}/${before.split("/")[1]}`
}

function followingSubject(base: Claims, changes: ClaimChanges): Claims {
  if ("sub" in changes && changes.sub === undefined) return {}
  const before = { ...subjectClaims(base.sub), ...base }
  const after = { ...before, ...changes }
  const sub = subjectOf(before, { ...after, ...identityOf(before), ...identityOf(after) })
  return sub === undefined ? {} : { sub }
}

/** Made of claims as the job's own subject was; nothing when that follows no rule. */
function subjectOf(before: Claims, after: Claims): string | undefined {
  const form = subjectForm(before.sub)
  if (form && githubSubject(before, form) === before.sub) return githubSubject(after, subjectForm(after.sub) ?? form)
  const template = subjectTemplate(before)
  return template && customSubject(after, template)
}

/** Left out of the other claims, these are still in the subject. */
function identityOf({ repository, repository_owner_id, repository_id }: Claims): Claims {
  return {
    ...(repository !== undefined && { repository }),
    ...(repository_owner_id !== undefined && { repository_owner_id }),
    ...(repository_id !== undefined && { repository_id }),
  }
}
