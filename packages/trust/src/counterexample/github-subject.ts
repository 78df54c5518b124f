import type { Claims } from "../explain/request/prepared-request.ts"

/** `ids` is GitHub's form for repositories that were made, renamed or transferred after 2026-07-15. */
export type SubjectForm = "names" | "ids"

const standard = /^repo:([^/:@]+)(?:@(\d+))?\/([^/:@]+)(?:@(\d+))?:(environment|ref|pull_request)(?::(.+))?$/s

/**
 * The subject that GitHub's tokens have by default, made of other claims.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubject(claims: Claims, form: SubjectForm): string {
  return `repo:${repositoryPart(claims, form)}:${jobPart(claims)}`
}

/** The part of a subject that says which repository it is. */
export function repositoryPart(claims: Claims, form: SubjectForm): string {
  const [owner = "", name = ""] = text(claims.repository).split("/")
  if (form === "names") return `${owner}/${name}`
  return `${owner}@${text(claims.repository_owner_id)}/${name}@${text(claims.repository_id)}`
}

function jobPart({ environment, event_name, ref }: Claims): string {
  if (text(environment)) return `environment:${text(environment).replaceAll(":", "%3A")}`
  if (event_name === "pull_request") return "pull_request"
  return `ref:${(text(ref) || "refs/heads/main").replaceAll(":", "%3A")}`
}

function text(claim: unknown): string {
  return typeof claim === "string" ? claim : ""
}

/** The form of a default subject, and nothing for others. */
export function subjectForm(subject: unknown): SubjectForm | undefined {
  const match = typeof subject === "string" ? standard.exec(subject) : undefined
  if (!match) return undefined
  return match[2] ? "ids" : "names"
}

/** What a default subject says about other claims. */
export function subjectClaims(subject: unknown): Claims {
  const [, owner, ownerId, name, id, kind, value] = (typeof subject === "string" && standard.exec(subject)) || []
  if (!owner) return {}
  return {
    repository: `${owner}/${name}`,
    ...(ownerId && { repository_owner_id: ownerId }),
    ...(id && { repository_id: id }),
    ...(kind === "pull_request" && { event_name: kind }),
    ...(value && kind && { [kind]: value.replaceAll("%3A", ":") }),
  }
}
