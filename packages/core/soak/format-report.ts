import type { Finding } from "./judge.ts"
import type { SoakOutcome } from "./run-soak.ts"
import type { SoakSettings } from "./soak-settings.ts"

/** What was done, and each promise with what was seen and what is allowed. */
export function formatReport(settings: SoakSettings, outcome: SoakOutcome, findings: readonly Finding[]): string {
  const { seed, seconds, clients, speed } = settings
  const { asked, sent, requests, faults, clockChangesMs, keys, failed } = outcome
  const width = Math.max(...findings.map(({ promise }) => promise.length))
  const lines = findings.map((finding) => {
    const { promise, seen, allowed } = finding
    return `${isKept(finding) ? "kept  " : "BROKEN"}  ${promise.padEnd(width)}  ${seen} of at most ${allowed}`
  })
  return [
    `seed ${seed}: ${clients} clients for ${seconds} s, in which ${Math.round((seconds * speed) / 60)} minutes of AWS pass`,
    `${asked} times credentials were asked for, ${sent} times a client sent requests`,
    `${requests} requests to AWS and the CI, ${faults} of them went wrong on purpose; the clock was set ${clockChangesMs.length} times`,
    `${keys.length} credentials; ${failed.length} times there were none to give: ${reasons(outcome)}`,
    ...lines,
    "",
  ].join("\n")
}

/** Whether a promise was kept. */
export function isKept({ seen, allowed }: Finding): boolean {
  return seen <= allowed
}

function reasons({ failed }: SoakOutcome): string {
  const counts = new Map<string, number>()
  for (const { code } of failed) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => `${code} ${count}`).join(", ") || "never"
}
