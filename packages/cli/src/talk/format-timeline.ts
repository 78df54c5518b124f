import type { Timeline, TimelineCall } from "./collect-timeline.ts"

const leastBarWidth = 8
const mostBarWidth = 30

interface Row {
  readonly call: TimelineCall
  readonly name: string
  readonly facts: string
}

/** A timeline as text: a line for each call, with a bar from its begin to its end. */
export function formatTimeline({ calls, durationMs, code }: Timeline, width: number): string {
  const rows = calls.map((call): Row => ({ call, name: nameOf(call), facts: factsOf(call) }))
  const nameWidth = longest(rows.map(({ name }) => name))
  const factsWidth = longest(rows.map(({ facts }) => facts))
  const barWidth = Math.min(Math.max(width - nameWidth - factsWidth - 6, leastBarWidth), mostBarWidth)
  const wholeMs = Math.max(durationMs, ...calls.map(({ startMs, durationMs: callMs }) => startMs + callMs), 1)
  const count = calls.length === 1 ? "1 call" : `${calls.length} calls`
  return [
    `exchange: ${code ?? "done"}, ${count}, ${Math.round(durationMs)} ms`,
    ...rows.map(({ call, name, facts }) => {
      return `  ${name.padEnd(nameWidth)}  ${barOf(call, barWidth / wholeMs).padEnd(barWidth)}  ${facts}`.trimEnd()
    }),
    "",
  ].join("\n")
}

function nameOf({ step, attempt }: TimelineCall): string {
  return attempt > 1 ? `${step}, attempt ${attempt}` : step
}

function factsOf({ durationMs, code, requestId }: TimelineCall): string {
  return [`${Math.round(durationMs)} ms`, code, requestId].filter(Boolean).join(" ")
}

function barOf({ startMs, durationMs }: TimelineCall, columnsPerMs: number): string {
  const [start, end] = [startMs, startMs + durationMs].map((ms) => Math.round(ms * columnsPerMs))
  return " ".repeat(start ?? 0) + "#".repeat(Math.max(1, (end ?? 0) - (start ?? 0)))
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length))
}
