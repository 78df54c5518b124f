import { type Explanation, formatExplanation } from "@claimbridge/trust"
import type { Call, SessionFacts, Step, TagRow, Verdict } from "./report.ts"
import type { Reporter } from "./reporter.ts"
import { createStyle, type Style } from "./style.ts"
import { wrap } from "./wrap.ts"

type Write = (text: string) => void

export interface Terminal {
  readonly color: boolean
  /** In columns. Lines that are longer are broken. Default: they are not. */
  readonly width?: number
}

/** Tells a person in a terminal what happens, while it happens. */
export function createTextReporter(output: Write, terminal: Terminal): Reporter {
  const { width = Number.POSITIVE_INFINITY } = terminal
  const style = createStyle(terminal)
  const write = (line: string, hang = 2, paint = plain): void => output(paint(wrap(line, width, hang)))
  const section = sectionWriter(output, style)
  return {
    step: (step) => {
      section("Steps")
      write(stepLine(step, style), 26)
      for (const call of step.calls ?? []) write(callLine(call, style), 26)
    },
    session: (session, tags, cloudTrail) => {
      section("Claims that became tags")
      for (const line of tagLines(tags, style)) write(line)
      section("Session")
      for (const line of sessionLines(session)) write(line)
      section("CloudTrail record")
      output(
        indent(cloudTrail === undefined ? "AWS shows it some minutes later." : JSON.stringify(cloudTrail, null, 2)),
      )
    },
    verdict: (verdict) => {
      section("Allowed and refused")
      write(verdictLine(verdict, style), 25)
      for (const line of reasonLines(verdict)) write(line, line.search(/\S/) + 2, style.faint)
    },
    skipped: (reason) => {
      section("Left out")
      write(indent(reason))
    },
    failed: (failure) => {
      section("What went wrong")
      const { message, code = "Error", hint = "", why = "", explanation } = failure
      write(`  ${style.bad(code)}  ${message}`, 4)
      if (explanation) output(explanationText(explanation, terminal))
      for (const line of [...textLines(why), ...textLines(hint)]) write(indent(line), 4)
    },
    finished: ({ warnings, ok, proved }) => {
      if (warnings.length > 0) section("Worth knowing")
      for (const warning of warnings) write(indent(warning), 4)
      output("")
      write(ok ? style.good(proved) : style.bad(proved), 0)
    },
  }
}

function sectionWriter(write: Write, style: Style): (title: string) => void {
  let current = ""
  return (title) => {
    if (title === current) return
    if (current !== "") write("")
    current = title
    write(style.title(title))
  }
}

function stepLine(step: Step, style: Style): string {
  return `  ${mark(step, style)} ${milliseconds(step.duration)}  ${step.name.padEnd(8)}  ${style.faint(step.detail)}`
}

function callLine({ operation, service, duration, status, error }: Call, style: Style): string {
  const answer = error === undefined ? style.faint(`${service} ${status}`) : style.bad(`${service} ${status} ${error}`)
  return `    ${milliseconds(duration)}    ${operation.padEnd(25)}  ${answer}`
}

function verdictLine(verdict: Verdict, style: Style): string {
  const { action, resource, actual, duration } = verdict
  return `  ${mark(verdict, style)} ${milliseconds(duration)}  ${actual.padEnd(8)} ${action} ${resource}`
}

function reasonLines({ message, why, actual, expected }: Verdict): readonly string[] {
  const surprise = actual === "allowed" && expected === "refused" ? ["This path is not the job's own, and yet:"] : []
  const words = message === undefined ? [] : [`AWS: ${message}`]
  return [...surprise, ...words, ...textLines(why ?? "")].map((line) => indent(line, 16))
}

/** Never broken again: values stand below each other, and can be copied. */
function explanationText(explanation: Explanation, { color, width = 100 }: Terminal): string {
  return `\n${indent(formatExplanation(explanation, { color, width: Math.min(width - 2, 98) }))}\n`
}

function mark({ ok }: Step | Verdict, style: Style): string {
  return ok ? style.good("✓") : style.bad("✗")
}

function milliseconds(duration: number): string {
  return `${duration.toFixed(1).padStart(7)} ms`
}

function tagLines(tags: readonly TagRow[], style: Style): string[] {
  if (tags.length === 0) return ["  none: no claims are mapped to tags here"]
  const width = Math.max(...tags.map(({ claim }) => claim.length))
  const tagWidth = Math.max(...tags.map(({ tag }) => tag.length))
  return tags.map(({ claim, tag, value, note = "" }) => {
    return `  ${claim.padEnd(width)} → ${tag.padEnd(tagWidth)}  ${value ?? style.faint(note)}`
  })
}

function sessionLines({ arn, expiration }: SessionFacts): string[] {
  return [`  ${arn}`, ...(expiration === undefined ? [] : [`  until ${expiration}`])]
}

/** No lines for no text. */
function textLines(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n")
}

function plain(text: string): string {
  return text
}

function indent(text: string, width = 2): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(width))
}
