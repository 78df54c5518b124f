import type { AgentStatus, ProfileStatus } from "@claimbridge/agent"

const titles = ["PROFILE", "ENDS IN", "EXCHANGES", "FAILURES", "LAST FAILURE"]

/** A table of an agent's profiles, for people. */
export function formatStatus({ version, startTime, requests, profiles }: AgentStatus, now: Date): string {
  const rows = [titles, ...profiles.map((profile) => cells(profile, now))]
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
  return `claimbridge ${version}, since ${startTime}, ${requests} requests\n\n${lines.map((line) => `${line.trimEnd()}\n`).join("")}`
}

function cells({ name, expiration, exchanges, failures, lastFailure }: ProfileStatus, now: Date): string[] {
  const failure = lastFailure ? `${lastFailure.code} at ${lastFailure.time}` : "-"
  return [
    name,
    expiration ? span(new Date(expiration).getTime() - now.getTime()) : "-",
    `${exchanges}`,
    `${failures}`,
    failure,
  ]
}

function span(ms: number): string {
  if (ms <= 0) return "ended"
  const seconds = Math.floor(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
