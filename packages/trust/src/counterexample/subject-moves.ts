import type { Claims } from "../explain/request/prepared-request.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import { customSubjectClaims, subjectTemplate } from "./custom-subject.ts"
import { subjectClaims, subjectForm } from "./github-subject.ts"
import { valuesOfPattern } from "./hostile-values.ts"

const structural = /^(?:repo|repository|environment|ref|refs|heads|tags|pull_request|)$/

/** What patterns for GitHub's subjects let through, said by the claims that the subject is made of. */
export function subjectMoves(job: Claims, patterns: readonly string[]): readonly ClaimChanges[] {
  if (subjectForm(job.sub)) return defaultMoves(job, patterns)
  const template = subjectTemplate(job)
  if (!template) return []
  return patterns.flatMap(valuesOfPattern).map((subject) => customSubjectClaims(subject, template))
}

function defaultMoves(job: Claims, patterns: readonly string[]): readonly ClaimChanges[] {
  const name = `${subjectClaims(job.sub).repository}`.split("/")[1]
  const words = patterns.flatMap(wordsOf).flatMap((word) => [word, `${word}-evil`, `evil-${word}`])
  return [
    ...patterns.map(withIds).flatMap(valuesOfPattern).map(subjectClaims),
    ...words.flatMap((word) => [
      { environment: word },
      { environment: undefined, ref: `refs/heads/${word}` },
      { repository: `${word}/${name}` },
    ]),
    ...patterns.flatMap(chunksOf).flatMap((chunk) => [{ environment: chunk }, { environment: `${chunk}evil` }]),
  ]
}

/** An id has digits only. */
function withIds(pattern: string): string {
  return pattern.replace(/@[\d*?]+(?=[/:])/g, (id) => id.replace(/[*?]/g, "1"))
}

/** The words of a pattern, without those that every subject has. */
function wordsOf(pattern: string): readonly string[] {
  return pattern.split(/[*?:/@]+/).filter((word) => !structural.test(word))
}

/** The texts between the wildcards of a pattern: an environment may have any name. */
function chunksOf(pattern: string): readonly string[] {
  return /[*?]/.test(pattern) ? pattern.split(/[*?]+/).filter((chunk) => /\w/.test(chunk)) : []
}
