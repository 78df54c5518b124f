import type { lintRules } from "../../packages/trust/src/lint/lint-rules.ts"

type Rules = Pick<typeof lintRules, "values">
type Rule = ReturnType<Rules["values"]> extends Iterator<infer Text> ? Text : never
type Severity = Rule["severity"]

const meanings: Readonly<Record<Severity, string>> = {
  error: "strangers get in, or AWS refuses what is written",
  warning: "it holds less than it seems to, or will stop holding",
  note: "worth knowing; may be what is wanted",
}

const introduction = `# What lint finds

<!-- Made by \`pnpm run docs\` from the rules of @claimbridge/trust. Change the rules, not this page. -->

Findings of \`lintTrust\` and \`lintPool\` in \`@claimbridge/trust/lint\`. A code is permanent. A name in braces, such as \`{key}\`,
stands for what was found. The preset \`recommended\` finds nothing in a sound setup; \`strict\` has everything of it, and
notes on what a careful one may have on purpose.

| severity | means |
|---|---|
`

/** The reference page of all lint rules: one heading per code, the worst first. */
export function lintPage(rules: Rules): string {
  const severities = ["error", "warning", "note"] as const
  const rows = severities.map((severity) => `| [\`${severity}\`](#${severity}) | ${meanings[severity]} |\n`)
  return introduction + rows.join("") + severities.map((severity) => section(severity, rules)).join("")
}

function section(severity: Severity, rules: Rules): string {
  const own = [...rules.values()].filter((rule) => rule.severity === severity)
  return own.length === 0 ? "" : `\n## ${severity}\n${own.map(ruleSection).join("")}`
}

function ruleSection({ code, preset, message, risk, fix, page }: Rule): string {
  const parts = [
    `### ${code}`,
    `> ${plain(message)}`,
    `**Risk.** ${plain(risk)}`,
    `**Fix.** ${plain(fix)}`,
    `Preset \`${preset}\`. [AWS's page](${page})`,
  ]
  return `\n${parts.join("\n\n")}\n`
}

/** What stands for itself in the rules, and would mean something in Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*<>[\]]/g, "\\$&")
}
