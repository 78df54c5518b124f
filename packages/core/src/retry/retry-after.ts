/** What an answer's `Retry-After` header asks for, in milliseconds; nothing without one. */
export function retryAfter(header: string | null | undefined, nowMs: number): number | undefined {
  if (!header) return undefined
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000
  return seconds > 0 ? seconds * 1000 : undefined
}
