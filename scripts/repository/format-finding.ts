import type { Finding } from "./finding.ts"

/** `file:line message`, so that a terminal makes the place clickable. */
export function formatFinding({ file, line, message }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}  ${message}`
}
