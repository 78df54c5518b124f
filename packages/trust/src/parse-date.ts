const isoDate =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/i
const epochSeconds = /^([+-]?)(\d{1,13})(?:\.(\d{1,9}))?$/

/**
 * Reads a W3C profile of ISO 8601 or epoch seconds. Gives whole milliseconds since 1970, which is how finely IAM compares.
 *
 * Four digits are a year, as the W3C note has it. A time without a zone is UTC.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function parseDate(text: string): number | undefined {
  const iso = isoDate.exec(text)
  if (iso) return readIsoDate(iso)
  const epoch = epochSeconds.exec(text)
  return epoch ? readEpoch(epoch) : undefined
}

function readEpoch([, sign, seconds, fraction = ""]: RegExpExecArray): number {
  return (sign === "-" ? -1 : 1) * (Number(seconds) * 1000 + milliseconds(fraction))
}

function readIsoDate(match: RegExpExecArray): number | undefined {
  const [, year, month = "01", day = "01", hours = "00", minutes = "00", seconds = "00", fraction = "", zone = "Z"] =
    match
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return undefined
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined

  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const offset = zoneOffsetMinutes(zone)
  return offset === undefined ? undefined : midnight + time * 1000 + milliseconds(fraction) - offset * 60_000
}

function milliseconds(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, "0"))
}

/** `Z` has neither hours nor minutes. */
function zoneOffsetMinutes(zone: string): number | undefined {
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes)
}
