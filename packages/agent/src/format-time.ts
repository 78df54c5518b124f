/** A time as RFC 3339 in UTC, for the strictest of readers: whole seconds, never later than the time itself. */
export function formatTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`
}
