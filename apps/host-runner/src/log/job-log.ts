import type { Masker } from "../mask/masker.ts"
import type { Annotation, AnnotationLevel } from "./annotation.ts"

/** Where one step writes; everything passes the masker. */
export interface StepLog {
  write(text: string): void
  /** Shown only when the job runs with debug logging. */
  debug(text: string): void
  issue(level: AnnotationLevel, message: string, properties?: Readonly<Record<string, string>>): void
  text(): string
}

/** What people see of a job. */
export interface JobLog {
  readonly annotations: readonly Annotation[]
  forStep(id: string): StepLog
  text(): string
}

/** What a log is made with. */
export interface JobLogOptions {
  readonly masker: Masker
  readonly showsDebug: boolean
}

// ExecutionContext.cs: _maxCountPerIssueType, _maxIssueMessageLength.
const maxIssuesPerLevel = 10
const maxMessageLength = 4096

/** Creates an empty log. */
export function createJobLog({ masker, showsDebug }: JobLogOptions): JobLog {
  const lines: string[] = []
  const annotations: Annotation[] = []

  function forStep(step: string): StepLog {
    const own: string[] = []
    const counts = { notice: 0, warning: 0, error: 0 }
    const write = (text: string) => {
      const line = masker.mask(text)
      own.push(line)
      lines.push(line)
    }
    return {
      write,
      debug: (text) => showsDebug && write(`##[debug]${text}`),
      issue(level, text, properties = {}) {
        write(`##[${level}]${text}`)
        counts[level] += 1
        if (counts[level] > maxIssuesPerLevel) return
        annotations.push({ level, message: masker.mask(text).slice(0, maxMessageLength), step, properties })
      },
      text: () => own.join("\n"),
    }
  }

  return { annotations, forStep, text: () => lines.join("\n") }
}
