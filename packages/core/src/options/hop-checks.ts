import { isRecord } from "../is-record.ts"
import { integerFrom } from "./integer-from.ts"
import { matching } from "./matching.ts"
import type { OptionCheck, OptionChecks } from "./option-check.ts"
import { roleChecks } from "./role-checks.ts"

const maxTags = 50
const oneHour = integerFrom(900, 3600)
const tagKeyLike = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/iu

/** One check for each option of a hop. */
export const hopChecks: OptionChecks = {
  ...roleChecks,
  durationSeconds: (value) => oneHour(value) && `${oneHour(value)}: AWS ends chained sessions after an hour`,
  tags: tagsFault,
  transitiveTagKeys: keysFault,
  externalId: matching(
    /^[\w+=,.@:/-]{2,1224}$/,
    "it must be 2 to 1224 characters out of letters, digits and _+=,.@:/-",
  ),
  sourceIdentity: matching(/^[\w+=,.@-]{2,64}$/, "it must be 2 to 64 characters out of letters, digits and _+=,.@-"),
}

function tagsFault(value: unknown): ReturnType<OptionCheck> {
  if (Array.isArray(value)) return keysFault(value)
  if (!isRecord(value)) return "it must be a list of tags, or an object such as { repo: 'repository' }"
  return keysFault(Object.keys(value)) ?? Object.values(value).map(sourceFault).find(Boolean)
}

function keysFault(value: unknown): ReturnType<OptionCheck> {
  if (!Array.isArray(value) || value.length > maxTags || ![...value].every(isTagKey)) {
    return `it must have up to ${maxTags} tag keys of 1 to 128 letters, digits, spaces and _.:/=+-@, none beginning with aws:`
  }
  const distinct = new Set(value.map((key) => String(key).toLowerCase()))
  return distinct.size === value.length ? undefined : "AWS does not tell tag keys apart by case: each may be there once"
}

function sourceFault(value: unknown): ReturnType<OptionCheck> {
  return isTagKey(value) ? undefined : "each value must be the key of one of the token's tags"
}

function isTagKey(value: unknown): boolean {
  return typeof value === "string" && tagKeyLike.test(value)
}
