import { iamError } from "./iam-error.ts"
import type { Tag } from "./tag-list.ts"

type Tags = Readonly<Record<string, string>>

const MAX_TAGS = 50

/**
 * Adds tags to those that are there. Keys of the same letters are the same tag, whatever their case, and take the new case.
 *
 * Open: whether keys differ in case on resources other than roles.
 *
 * @throws {AwsError} `InvalidInput` for a key twice; `LimitExceeded` over 50 tags
 */
export function addTags(tags: Tags, added: readonly Tag[]): Tags {
  const keys = added.map(({ Key }) => Key.toLowerCase())
  if (new Set(keys).size < keys.length) {
    throw iamError("InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.")
  }
  const kept = Object.entries(tags).filter(([key]) => !keys.includes(key.toLowerCase()))
  const all = [...kept, ...added.map(({ Key, Value }) => [Key, Value] as const)]
  if (all.length > MAX_TAGS) throw iamError("LimitExceeded", "The number of tags has reached the maximum limit.")
  return Object.fromEntries(all)
}
