const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/
const epochSeconds = /^-?\d{1,15}(?:\.\d{1,9})?$/

/**
 * Reads a W3C profile of ISO 8601 (a time needs its zone) or epoch seconds. Gives milliseconds since 1970.
 *
 * Four digits are a year, as the W3C note has it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function parseDate(text: string): number | undefined {
  const match = isoDate.exec(text)
  if (match) return readIsoDate(match)
  return epochSeconds.test(text) ? Number(text) * 1000 : undefined
}

function readIsoDate(match: RegExpExecArray): number | undefined {
  const [, year, month = "01", day = "01", hours = "00", minutes = "00", seconds = "00", fraction = "0", zone = "Z"] =
    match
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return undefined
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined

  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) + Number(fraction)
  const offset = zoneOffsetMinutes(zone)
  return offset === undefined ? undefined : midnight + time * 1000 - offset * 60_000
}

function zoneOffsetMinutes(zone: string): number | undefined {
  if (zone === "Z") return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes)
}
