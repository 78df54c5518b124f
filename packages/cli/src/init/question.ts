/** Something that `init` has to know. */
export interface Question {
  /** The option that answers it, and the name of the answer. */
  readonly option: AnswerName
  /** What a person reads; begins in upper case, no question mark. */
  readonly text: string
  /** Where the answer is found, if that isn't plain. */
  readonly whereabouts?: string
  /** The whole of an answer that can be right. */
  readonly pattern: RegExp
  /** What such an answer is: "digits". */
  readonly form: string
  readonly default?: string
  /** Not asked of a person: the default is nearly always right. */
  readonly isQuiet?: true
}

/** What answers are called, in the order of the help. */
export const answerNames = [
  "ci",
  "owner",
  "owner-id",
  "repository",
  "environment",
  "branch",
  "account-id",
  "region",
  "provider",
  "name",
  "role",
  "format",
] as const

export type AnswerName = (typeof answerNames)[number]

/** Answers by the names of their options. */
export type Answers = Readonly<Partial<Record<AnswerName, string>>>
