import type { Answers, Question } from "./question.ts"

/** An answer as it is used, or what is wrong with it. */
export interface CheckedAnswer {
  readonly answer: string
  /** "no digits" */
  readonly fault?: string
}

/** Looks at an answer. A repository may be given with its owner, and a CI in capitals, as people write them. */
export function checkAnswer({ option, pattern, form }: Question, text: string, { owner }: Answers): CheckedAnswer {
  const trimmed = text.trim()
  const prefix = `${owner}/`
  const named = option === "repository" && trimmed.startsWith(prefix) ? trimmed.slice(prefix.length) : trimmed
  const answer = option === "ci" ? named.toLowerCase() : named
  return pattern.test(answer) ? { answer } : { answer, fault: `not ${form}` }
}
