import { visible } from "../../trust/visible.ts"
import type { Check, CheckState } from "../checks/check.ts"
import { areaTitles } from "./area-titles.ts"
import { countsOf } from "./counts-of.ts"
import type { Examination } from "./examination.ts"

const colors: Readonly<Record<CheckState, number>> = { ok: 32, warning: 33, broken: 31, unknown: 2 }

/** A report for people: the cause and its fix first, then every check. */
export function formatReport({ verdict, checks, plan }: Examination, { color }: { readonly color: boolean }): string {
  const { headline, cause } = verdict
  const fix = cause?.fix === undefined ? [] : indented(`Fix: ${cause.fix}`, 2)
  const commands = plan.changes.length === 0 ? [] : ["  claimbridge doctor --fix-plan prints the commands."]
  const top = [visible(headline), ...fix, ...commands]
  const sections = Object.entries(areaTitles).map(([area, title]) => {
    const lines = checks.filter((check) => check.area === area).flatMap((check) => checkLines(check, color))
    return lines.length === 0 ? [] : ["", title, ...lines]
  })
  return `${[...top, ...sections.flat(), "", countsOf(checks)].join("\n")}\n`
}

function checkLines({ state, message, fix }: Check, color: boolean): readonly string[] {
  const label = state.padEnd(7)
  const shown = color ? `\u{1b}[${colors[state]}m${label}\u{1b}[0m` : label
  const first = `  ${shown}  ${visible(message)}`
  return fix === undefined || state === "ok" ? [first] : [first, ...indented(fix, 11)]
}

function indented(text: string, spaces: number): readonly string[] {
  return text.split("\n").map((line) => `${" ".repeat(spaces)}${visible(line)}`.trimEnd())
}
