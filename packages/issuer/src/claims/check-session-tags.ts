import { invalidOption } from "../invalid-option.ts"
import type { ClaimsSchema } from "./claims-schema.ts"
import type { CompiledFacts } from "./compile-facts.ts"

const maxTags = 50
const maxTagLength = 256
const tagKey = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu

/**
 * Makes sure that AWS will take the tags, whatever a registrar says.
 *
 * @throws {IssuerError} `ERR_OPTION_INVALID`
 */
export function checkSessionTags({ sessionTags, fixed = {} }: ClaimsSchema, facts: CompiledFacts): void {
  if (!sessionTags) return
  const { tags, transitive = [] } = sessionTags
  if (Object.keys(tags).length > maxTags) throw invalidOption("claims.sessionTags", `has more than ${maxTags} tags`)
  checkCase(Object.keys(tags))
  for (const [key, name] of Object.entries(tags)) {
    const option = `claims.sessionTags.tags[${JSON.stringify(key)}]`
    if (!tagKey.test(key)) throw invalidOption(option, "is no tag key that AWS accepts")
    const fact = facts.get(name)
    if (!fact && !Object.hasOwn(fixed, name)) throw invalidOption(option, `names ${name}, which is no claim`)
    if (fact && (!fact.isTagSafe || fact.maxLength > maxTagLength)) {
      throw invalidOption(option, `names ${name}, whose values may be no tag value`)
    }
  }
  if (!Array.isArray(transitive)) throw invalidOption("claims.sessionTags.transitive", "is not an array")
  const stranger = transitive.find((key) => !Object.hasOwn(tags, key))
  if (stranger !== undefined) throw invalidOption("claims.sessionTags.transitive", `names ${stranger}, which is no tag`)
}

/** To AWS, `Job` and `job` are one key. */
function checkCase(keys: readonly string[]): void {
  const lower = keys.map((key) => key.toLowerCase())
  const twice = keys.find((_key, index) => lower.indexOf(lower[index] ?? "") !== index)
  if (twice !== undefined) throw invalidOption("claims.sessionTags", `has ${twice} twice, in upper and lower case`)
}
