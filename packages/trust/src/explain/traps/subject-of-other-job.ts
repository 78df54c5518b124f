import type { ConditionTrap } from "./condition-trap.ts"

const kind = /:(environment|pull_request|ref)(?=:|$)/

/**
 * GitHub's subject ends in the environment, in `pull_request` or in the ref, and the policy wants another of the three.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const subjectOfOtherJob: ConditionTrap = ({ reason, key, path, resolvedValues, requestValues = [] }) => {
  if (reason !== "VALUE_MISMATCH" || !/:(?:sub|amr)$/i.test(key)) return undefined
  const [given] = kindsOf(requestValues)
  const wanted = kindsOf(resolvedValues)
  if (given === undefined || wanted.length === 0 || wanted.includes(given)) return undefined
  return { code: "SUBJECT_OF_OTHER_JOB", path, facts: { given, wanted } }
}

function kindsOf(subjects: readonly string[]): readonly string[] {
  return [...new Set(subjects.flatMap((subject) => kind.exec(subject)?.[1] ?? []))]
}
