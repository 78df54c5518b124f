import { awsPages } from "../aws-pages.ts"
import type { Gate } from "../gate.ts"
import { isLiteral } from "../is-literal.ts"
import { requestTag } from "../request-tag.ts"
import type { TrustRule } from "../trust-subject.ts"

export const chainTagsOpen: TrustRule = {
  code: "CHAIN_TAGS_OPEN",
  severity: "warning",
  preset: "recommended",
  message: "Who comes from another role chooses the tags: {tags}.",
  risk: "Tags aren't handed on by themselves; the job passes any value it likes, another repository's for instance.",
  fix: 'Limit aws:TagKeys with ForAllValues:StringEquals, and ask for "aws:RequestTag/x": "${aws:PrincipalTag/x}" of each of them.',
  page: awsPages.sessionTags,
  check: ({ grants }) =>
    grants
      .filter(({ tags, principal }) => tags && (principal.type === "AWS" || principal.type === "*"))
      .map(({ statement, gates }) => ({ path: statement.path, args: { tags: freeTags(gates).join(", ") } }))
      .filter(({ args }) => args.tags !== ""),
}

/** The tags that a caller may give any value. */
function freeTags(gates: readonly Gate[]): readonly string[] {
  const limit = gates.find(
    ({ key, quantifier, operator }) => key === "aws:tagkeys" && quantifier === "all" && !operator.negated,
  )
  const pinned = gates.filter(isPinned).flatMap(({ key }) => requestTag(key) ?? [])
  const derived = gates.filter(({ firm, key }) => firm && key.startsWith("aws:principaltag/")).flatMap(tagsInAll)
  const fixed = [...pinned, ...derived]
  if (limit) return limit.patterns.filter((tag) => !fixed.includes(tag.toLowerCase()))
  return [fixed.length === 0 ? "any" : `any but ${fixed.join(", ")}`]
}

/** One value, or the caller's own tag. */
function isPinned({ operator, condition, patterns }: Gate): boolean {
  const isOwnTag = (value: string | undefined) => /^\$\{\s*aws:PrincipalTag\/[^{}$,']+\}$/i.test(value ?? "")
  return (
    !operator.negated && patterns.every((pattern, index) => isLiteral(pattern) || isOwnTag(condition.values[index]))
  )
}

/** A tag of the caller made of tags of the request, such as `…/${aws:RequestTag/repository_name}`, leaves one value for them. */
function tagsInAll({ condition: { values } }: Gate): readonly string[] {
  const tags = values.map((value) => [...value.toLowerCase().matchAll(/\$\{aws:requesttag\/([^{}$,']+)\}/g)])
  const [first = [], ...others] = tags.map((matches) => matches.flatMap(([, tag]) => tag ?? []))
  return first.filter((tag) => others.every((list) => list.includes(tag)))
}
