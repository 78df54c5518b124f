import { visible } from "../../trust/visible.ts"
import type { Check } from "../checks/check.ts"
import { formatPlan } from "../plan/format-plan.ts"
import { areaTitles } from "./area-titles.ts"
import { countsOf } from "./counts-of.ts"
import type { Examination } from "./examination.ts"

/** A report for the summary of a job, with the plan when it is asked for. */
export function formatMarkdown({ verdict, checks, plan }: Examination, parts: ReadonlySet<"plan">): string {
  const { headline, cause } = verdict
  const rows = Object.entries(areaTitles).flatMap(([area, title]) =>
    checks.filter((check) => check.area === area).map((check) => rowOf(check, title)),
  )
  const blocks = [
    `## ${escaped(headline)}`,
    ...(cause?.fix === undefined ? [] : [`**Fix:** ${escaped(cause.fix)}`]),
    ["| | where | what was found | fix |", "|---|---|---|---|", ...rows].join("\n"),
    countsOf(checks),
    ...(parts.has("plan") ? [fenced(formatPlan(plan, verdict))] : []),
  ]
  return `${blocks.join("\n\n")}\n`
}

/** A fence that nothing within it closes. */
function fenced(script: string): string {
  const longest = Math.max(3, ...[...script.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = "`".repeat(longest + 1)
  return `${fence}sh\n${script}${fence}`
}

function rowOf({ state, message, fix = "" }: Check, title: string): string {
  const label = state === "broken" ? "**broken**" : state
  return `| ${label} | ${title} | ${escaped(message)} | ${state === "ok" ? "" : escaped(fix)} |`
}

function escaped(text: string): string {
  return visible(text.replaceAll(/\s*\n\s*/g, " ")).replaceAll(/[\\`*_<>[\]|]/g, "\\$&")
}
