/** Hours, in milliseconds. */
export function hoursMs(hours: number): number {
  return hours * 3_600_000
}
