import { visible } from "../../trust/visible.ts"
import type { Verdict } from "../report/verdict.ts"
import { formatCommand } from "./format-command.ts"
import type { Plan, PlannedChange } from "./make-plan.ts"

/** A plan as a script for a POSIX shell, with the cause on top. */
export function formatPlan({ changes, options, byHand, accountId }: Plan, { headline }: Verdict): string {
  const whose = accountId === undefined ? "" : ` Made for account ${accountId}.`
  const intro =
    changes.length === 0
      ? ["No command of AWS mends it."]
      : [`Read it before you run it.${whose} Where a template made these things, change the template.`]
  const sections = [
    comment([headline, ...intro]),
    ...changes.map(section),
    ...optionLines(options),
    ...byHand.map((fix) => comment([`By hand: ${fix}`])),
  ]
  return `${sections.join("\n\n")}\n`
}

function section({ change, because }: PlannedChange): string {
  return `${comment(because)}\n${formatCommand(change)}`
}

function optionLines(options: Plan["options"]): readonly string[] {
  const lines = options.map(({ name, value, origin = `--${name}` }) =>
    value === undefined ? `Leave ${origin} out.` : `Give ${origin} the value ${value}.`,
  )
  return lines.length === 0 ? [] : [comment(lines)]
}

function comment(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => text.split("\n"))
  return lines.map((line) => `# ${visible(line)}`.trimEnd()).join("\n")
}
