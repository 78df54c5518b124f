import type { Claims } from "../explain/request/prepared-request.ts"
import { subjectTemplate } from "./custom-subject.ts"
import { subjectForm } from "./github-subject.ts"

const ofDefault = ["repository", "repository_owner_id", "repository_id", "environment", "ref", "event_name"]

/** The claims that a job's subject is made of; none when it follows no rule. */
export function subjectFacts(job: Claims): readonly string[] {
  if (subjectForm(job.sub)) return ofDefault
  const keys = subjectTemplate(job)?.keys ?? []
  return keys.flatMap((key) => (key === "repo" ? ["repository", "repository_owner_id", "repository_id"] : [key]))
}
