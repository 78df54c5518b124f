import type { Claims } from "../explain/request/prepared-request.ts"
import { repositoryPart, type SubjectForm } from "./github-subject.ts"

/** How an owner or a repository wants its subjects: names of claims, and the form that `repo` has among them. */
export interface SubjectTemplate {
  readonly keys: readonly string[]
  readonly form: SubjectForm
}

/**
 * The template behind a customized subject, `key:value:key:value`; nothing when a value isn't that of its claim.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function subjectTemplate(job: Claims): SubjectTemplate | undefined {
  const parts = typeof job.sub === "string" ? job.sub.split(":") : []
  const keys = parts.filter((_, index) => index % 2 === 0)
  const templates: readonly SubjectTemplate[] = [
    { keys, form: "names" },
    { keys, form: "ids" },
  ]
  return templates.find((template) => customSubject(job, template) === job.sub)
}

/** The subject that a template makes of a job's claims. */
export function customSubject(job: Claims, { keys, form }: SubjectTemplate): string {
  return keys.map((key) => `${key}:${valueOfKey(job, key, form)}`).join(":")
}

/** What a subject of a template says about other claims; nothing when it isn't of that template. */
export function customSubjectClaims(subject: string, { keys }: SubjectTemplate): Claims {
  const parts = subject.split(":")
  const isOfTemplate = parts.length === 2 * keys.length && keys.every((key, index) => parts[2 * index] === key)
  if (!isOfTemplate) return {}
  return Object.fromEntries(keys.map((key, index) => [key, `${parts[2 * index + 1]}`.replaceAll("%3A", ":")]))
}

function valueOfKey(job: Claims, key: string, form: SubjectForm): string {
  if (key === "repo") return repositoryPart(job, form)
  const value = Object.hasOwn(job, key) ? job[key] : undefined
  return typeof value === "string" ? value.replaceAll(":", "%3A") : ""
}
