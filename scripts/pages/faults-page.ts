/** What is expected of a call when something goes wrong with it once, and for ever. */
interface Outcomes {
  readonly once: string
  readonly forEver: string
}

type Table = Readonly<Record<string, Readonly<Record<string, Outcomes>>>>

const introduction = `# Faults

<!-- Made by \`pnpm run docs\` from the table that the fault matrix of @claimbridge/core is tested with. Change the table, not this page. -->

How an exchange ends when one of its calls goes wrong: by credentials, or by one error. Every line is tested, over real
connections, once with one request that goes wrong and once with every request that does. In each of these exchanges the end
comes before \`timeoutMs\`, no timer and no connection is left, and no token or key is in an error, a log line or an event.

"request 2" says that the second request of the call was the one that succeeded. A token that AWS says has expired is replaced once:
the CI is asked for another, and the exchange begins anew with it. A clock that jumps once is right again at the next call.
`

/** The reference page of the fault matrix: one section for the calls that behave alike, one line for each fault. */
export function faultsPage(table: Table, faults: Readonly<Record<string, string>>): string {
  const sections = new Map<string, string[]>()
  for (const [call, ofCall] of Object.entries(table)) {
    const lines = Object.entries(faults)
      .map(([fault, words]) => line(words, ofCall[fault]))
      .join("")
    sections.set(lines, [...(sections.get(lines) ?? []), call])
  }
  return introduction + [...sections].map(([lines, calls]) => section(calls, lines)).join("")
}

function section(calls: readonly string[], lines: string): string {
  return `\n## ${calls.join("; ")}\n\n| what goes wrong | once | for ever |\n|---|---|---|\n${lines}`
}

function line(words: string, outcomes: Outcomes | undefined): string {
  if (outcomes === undefined) throw new Error(`no outcome for: ${words}`)
  return `| ${words} | ${shown(outcomes.once)} | ${shown(outcomes.forEver)} |\n`
}

function shown(outcome: string): string {
  return outcome.startsWith("ERR_")
    ? `[\`${outcome}\`](errors.md#${outcome.toLowerCase()})`
    : outcome.replace("call", "request")
}
