import { visible } from "../trust/visible.ts"
import type { TokenReport } from "./token-report.ts"

/** A report on a token for people. */
export function formatReport({ claims, expiration, secondsLeft = 0, tags, warnings }: TokenReport): string {
  const sections = [
    "Claims:",
    ...rows(
      Object.entries(claims).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
    ),
  ]
  if (tags !== undefined) sections.push("", "Session tags:", ...tagRows(tags))
  if (expiration !== undefined) sections.push("", `Expires: ${expiration}, ${lifeOf(secondsLeft)}`)
  if (warnings.length > 0) sections.push("", ...warnings.map((warning) => `Warning: ${visible(warning)}`))
  return `${sections.join("\n")}\n`
}

function tagRows(tags: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(tags)
  return entries.length === 0 ? ["  none"] : rows(entries)
}

function rows(entries: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.min(Math.max(...entries.map(([name]) => name.length), 0), 32)
  return entries.map(([name, value]) => `  ${visible(name).padEnd(width)}  ${visible(value)}`)
}

function lifeOf(secondsLeft: number): string {
  return secondsLeft < 0 ? `${-secondsLeft} s ago` : `in ${secondsLeft} s`
}
