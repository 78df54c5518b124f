import type { Failure, SessionFacts, Step, TagRow, Verdict } from "./report.ts"
import type { Reporter } from "./reporter.ts"
import type { Style } from "./style.ts"

type Write = (text: string) => void

/** Tells a person in a terminal what happens, while it happens. */
export function createTextReporter(write: Write, style: Style): Reporter {
  const section = sectionWriter(write, style)
  return {
    step: (step) => {
      section("Steps")
      write(stepLine(step, style))
    },
    session: (session, tags, cloudTrail) => {
      section("Claims that became tags")
      for (const line of tagLines(tags, style)) write(line)
      section("Session")
      for (const line of sessionLines(session)) write(line)
      section("CloudTrail record")
      write(indent(cloudTrail === undefined ? "AWS shows it some minutes later." : JSON.stringify(cloudTrail, null, 2)))
    },
    verdict: (verdict) => {
      section("Allowed and refused")
      for (const line of verdictLines(verdict, style)) write(line)
    },
    skipped: (reason) => {
      section("Left out")
      write(indent(reason))
    },
    failed: (failure) => {
      section("What went wrong")
      for (const line of failureLines(failure, style)) write(line)
    },
    finished: ({ warnings, ok, proved }) => {
      if (warnings.length > 0) section("Warnings about the template")
      for (const warning of warnings) write(indent(warning))
      write("")
      write(ok ? style.good(proved) : style.bad(proved))
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

function stepLine({ name, detail, duration, ok }: Step, style: Style): string {
  const mark = ok ? style.good("✓") : style.bad("✗")
  return `  ${mark} ${duration.toFixed(1).padStart(7)} ms  ${name.padEnd(26)} ${style.faint(detail)}`
}

function tagLines(tags: readonly TagRow[], style: Style): string[] {
  if (tags.length === 0) return ["  none"]
  const width = Math.max(...tags.map(({ claim }) => claim.length))
  const tagWidth = Math.max(...tags.map(({ tag }) => tag.length))
  return tags.map(({ claim, tag, value }) => {
    const shown = value ?? style.faint("absent from the token, so no tag")
    return `  ${claim.padEnd(width)} → ${tag.padEnd(tagWidth)}  ${shown}`
  })
}

function sessionLines({ arn, expiration }: SessionFacts): string[] {
  return [`  ${arn}`, ...(expiration === undefined ? [] : [`  until ${expiration}`])]
}

function verdictLines({ action, resource, actual, ok, duration, why }: Verdict, style: Style): string[] {
  const mark = ok ? style.good("✓") : style.bad("✗")
  const line = `  ${mark} ${duration.toFixed(1).padStart(7)} ms  ${actual.padEnd(8)} ${action} ${resource}`
  return [line, ...(why === undefined ? [] : [style.faint(indent(why, 16))])]
}

function failureLines({ message, code, hint, why }: Failure, style: Style): string[] {
  return [
    `  ${style.bad(code ?? "Error")}  ${message}`,
    ...(hint === undefined ? [] : [indent(hint)]),
    ...(why === undefined ? [] : [style.faint(indent(why))]),
  ]
}

function indent(text: string, width = 2): string {
  return text.replaceAll(/^/gm, " ".repeat(width))
}
