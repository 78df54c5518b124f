import type { OutputFile } from "../../synth/output-file.ts"
import type { Answers, Question } from "../question.ts"

/** What `init` knows of a CI. */
export interface CiPlan {
  /** As people write it. */
  readonly title: string
  /** Asked in this order, beside account, region and format. */
  readonly questions: readonly Question[]
  readonly access: (answers: Required<Answers>) => CiAccess
  readonly workflow: (job: JobSettings) => OutputFile
  /** What is left to do with the workflow, one sentence. */
  readonly workflowStep: string
  /** How the pool's id becomes a variable of the CI, one sentence; `NAME` is written in backticks. */
  readonly variableStep: string
}

/** Whose jobs get in. */
export interface CiAccess {
  /** The issuer's settings. */
  readonly issuer: Readonly<Record<string, string>>
  /** Tag → claim, or the claims that keep their names. */
  readonly tags: readonly string[] | Readonly<Record<string, string>>
  /** Claim → value. */
  readonly rule: Readonly<Record<string, string>>
  /** A template over claims; absent where a CI has no claim for it. */
  readonly sessionName?: string
  /** The claims of a job that gets in. */
  readonly job: Readonly<Record<string, string>>
  /** Jobs that don't get in: what is different about them. */
  readonly strangers: readonly Stranger[]
}

/** A job that must not get in. */
export interface Stranger {
  readonly name: string
  /** In place of the job's; `undefined` is absent. */
  readonly claims: Readonly<Record<string, string | undefined>>
}

/** What a workflow is made from. */
export interface JobSettings {
  readonly answers: Required<Answers>
  readonly roleArn: string
  readonly sessionName: string | undefined
}
