const QUOTE = '"'.charCodeAt(0)
const BACKSLASH = "\\".charCodeAt(0)
const COLON = ":".charCodeAt(0)

/**
 * Tells whether an object at any depth of a JSON text has two members of one name: then the value that was parsed from
 * it has fewer members than the text.
 */
export function hasDuplicateNames(json: string, parsed: unknown): boolean {
  return countMembers(parsed) < countColons(json)
}

/** Outside of strings, a colon stands behind the name of each member and nowhere else. */
function countColons(json: string): number {
  let count = 0
  let isInString = false
  for (let index = 0; index < json.length; index += 1) {
    const character = json.charCodeAt(index)
    if (character === BACKSLASH) index += 1
    if (character === QUOTE) isInString = !isInString
    if (character === COLON && !isInString) count += 1
  }
  return count
}

/** Without recursion, because texts can be nested deeper than calls. */
function countMembers(root: unknown): number {
  let count = 0
  const values = [root]
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue
    const members: readonly unknown[] = Object.values(value)
    if (!Array.isArray(value)) count += members.length
    for (const member of members) values.push(member)
  }
  return count
}
