import { visible } from "../../trust/visible.ts"
import type { Check, CheckArea, CheckState } from "../checks/check.ts"
import type { Plan } from "../plan/make-plan.ts"
import type { Verdict } from "./verdict.ts"

/** What a report is made of. */
export interface Examination {
  readonly verdict: Verdict
  readonly checks: readonly Check[]
  readonly plan: Plan
}

/** The areas in the order of the exchange, as headings. */
export const areaTitles: Readonly<Record<CheckArea, string>> = {
  job: "The job",
  network: "The way to AWS",
  aws: "The AWS side",
  exchange: "The exchange",
}

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

/** How many checks went which way. */
export function countsOf(checks: readonly Check[]): string {
  const states: readonly CheckState[] = ["broken", "warning", "unknown", "ok"]
  const counts = states.map((state) => [state, checks.filter((check) => check.state === state).length] as const)
  return `${counts.flatMap(([state, count]) => (count === 0 ? [] : `${count} ${state}`)).join(", ")}.`
}
