import { compileWildcard } from "../compile-wildcard.ts"
import type { ClaimGate } from "./claim-gates.ts"
import { isForPullRequests } from "./is-for-pull-requests.ts"
import { literalPrefix } from "./literal-prefix.ts"

const events = ["pull_request", "pull_request_target"] as const

/** Stands for any name: no policy has this text, so that nothing but a wildcard matches it. */
const anything = "\u{fffe}".repeat(40)
const mergeRef = `refs/pull/${anything}/merge`

/**
 * Which events of pull requests denials keep out altogether, of the jobs that the gates of an `Allow` let in. A denial of
 * some subjects, such as those of one repository, is enough when no others are let in.
 */
export function deniedPullRequests(
  denied: readonly ClaimGate[],
  gates: readonly ClaimGate[],
): ReadonlySet<(typeof events)[number]> {
  const covers = (claim: string, text: string) =>
    denied.some((denial) => denial.claim === claim && denial.patterns.some((pattern) => matches(pattern, text)))
  const isDenied =
    covers("ref", mergeRef) ||
    covers("workflow_ref", `${anything}@${mergeRef}`) ||
    subjectsOf(gates).some((subjects) => subjects.every((subject) => covers("sub", subject)))
  return new Set(events.filter((event) => covers("event_name", event) || (event === "pull_request" && isDenied)))
}

/** A `*` alone may stand for an `amr` entry without a subject, such as `unauthenticated`. */
function matches(pattern: string, text: string): boolean {
  return pattern !== "*" && compileWildcard(pattern)(text)
}

/** For each gate on the subject, what it lets in of pull requests; and without any gate, all subjects. */
function subjectsOf(gates: readonly ClaimGate[]): readonly (readonly string[])[] {
  const bySubject = gates.filter(({ claim }) => claim === "sub")
  return [
    [subjectLike("")],
    ...bySubject.map((gate) =>
      gate.patterns.filter((pattern) => isForPullRequests({ ...gate, patterns: [pattern] })).map(subjectLike),
    ),
  ]
}

/** The subject of a pull request that has nothing of its own but the beginning of a pattern. */
function subjectLike(pattern: string): string {
  const [, owner = "", slash = "", name = "", colon = ""] =
    /^repo:([^:/*]*)(\/?)([^:*]*)(:?)/.exec(literalPrefix(pattern)) ?? []
  return `repo:${slash ? owner : owner + anything}/${colon ? name : name + anything}:pull_request`
}
