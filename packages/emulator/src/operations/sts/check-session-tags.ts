import { AwsError } from "../../wire/aws-error.ts"
import { checkLimits, type LimitedMember, type Limits } from "./check-limits.ts"
import type { SessionTags } from "./session-tags.ts"

const CHARACTERS = String.raw`[\p{L}\p{Z}\p{N}_.:/=+\-@]`
const KEY: Limits = { minLength: 1, maxLength: 128, pattern: `${CHARACTERS}+` }
const VALUE: Limits = { maxLength: 256, pattern: `${CHARACTERS}*` }
const LIST: Limits = { maxLength: 50 }

/**
 * Checks number, length, characters and keys of the tags that were asked for.
 *
 * Open: whether STS words a tag of a token as it words a tag of AssumeRole, and the text for a key that begins with `aws:`.
 *
 * @throws {AwsError} `ValidationError`, `InvalidParameterValue`
 */
export function checkSessionTags({ tags, transitiveTagKeys }: SessionTags): void {
  checkLimits([
    { name: "tags", value: tags, limits: LIST },
    { name: "transitiveTagKeys", value: transitiveTagKeys, limits: LIST },
    ...tags.flatMap(limitsOfTag),
    ...transitiveTagKeys.map((value, index) => ({
      name: `transitiveTagKeys.${index + 1}.member`,
      value,
      limits: KEY,
    })),
  ])
  const keys = tags.map(({ key }) => key.toLowerCase())
  if (keys.some((key) => key.startsWith("aws:")))
    throw invalidValue("Tag keys can't begin with the reserved prefix aws:")
  if (new Set(keys).size < keys.length) {
    throw invalidValue("Duplicate tag keys found. Please note that Tag keys are case insensitive.")
  }
  if (!transitiveTagKeys.every((key) => keys.includes(key.toLowerCase()))) {
    throw invalidValue("The specified transitive tag key must be included in the requested tags.")
  }
}

function limitsOfTag({ key, value }: SessionTags["tags"][number], index: number): readonly LimitedMember[] {
  const name = `tags.${index + 1}.member`
  return [
    { name: `${name}.key`, value: key, limits: KEY },
    { name: `${name}.value`, value, limits: VALUE },
  ]
}

function invalidValue(message: string): AwsError {
  return new AwsError("InvalidParameterValue", message)
}
