import type { CloudTrailEvent } from "../world/cloudtrail-event.ts"
import { withoutTokens } from "./without-tokens.ts"

const cleaned = new WeakMap<CloudTrailEvent, CloudTrailEvent>()

/** CloudTrail records what was asked for, word by word; a token in the wrong field is not for anybody to read. */
export function eventWithoutTokens(event: CloudTrailEvent): CloudTrailEvent {
  const known = cleaned.get(event)
  if (known) return known
  const text = JSON.stringify(event)
  const clean = withoutTokens(text)
  const result: CloudTrailEvent = clean === text ? event : JSON.parse(clean)
  cleaned.set(event, result)
  return result
}
