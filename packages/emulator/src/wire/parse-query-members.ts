import { AwsError } from "./aws-error.ts"

/** Deepest parameter of STS: `ProvidedContexts.member.1.ContextAssertion`. */
const MAX_DEPTH = 8
const INDEX = /^[1-9]\d{0,3}$/

type Branch = Map<string, Node>
type Node = string | Branch

/**
 * Turns the flat parameters of the Query protocol into nested input: `Tags.member.1.Key` becomes `{ Tags: [{ Key }] }`.
 *
 * @throws {AwsError} `MalformedQueryString`
 */
export function parseQueryMembers(parameters: Iterable<readonly [string, string]>): Record<string, unknown> {
  const root: Branch = new Map()
  for (const [name, value] of parameters) insert(root, name.split("."), value)
  return toObject(root)
}

function insert(root: Branch, path: readonly string[], value: string): void {
  const leaf = path.at(-1)
  if (!leaf || path.length > MAX_DEPTH) throw malformed()
  const branch = path.slice(0, -1).reduce(descend, root)
  if (branch.has(leaf)) throw malformed()
  branch.set(leaf, value)
}

function descend(branch: Branch, name: string): Branch {
  const next = branch.get(name) ?? new Map<string, Node>()
  if (typeof next === "string" || !name) throw malformed()
  branch.set(name, next)
  return next
}

function toObject(branch: Branch): Record<string, unknown> {
  return Object.fromEntries([...branch].map(([name, node]) => [name, toValue(node)]))
}

function toValue(node: Node): unknown {
  if (typeof node === "string") return node
  const members = node.get("member")
  if (node.size === 1 && members instanceof Map) return toList(members)
  return toObject(node)
}

function toList(members: Branch): unknown[] {
  const entries = [...members].toSorted(([left], [right]) => Number(left) - Number(right))
  if (!entries.every(([index]) => INDEX.test(index))) throw malformed()
  return entries.map(([, node]) => toValue(node))
}

function malformed(): AwsError {
  return new AwsError("MalformedQueryString", "The query string contains a syntax error.", 404)
}
