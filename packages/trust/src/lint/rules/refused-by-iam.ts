import { awsPages } from "../aws-pages.ts"
import { creationError } from "../creation-error.ts"
import type { TrustRule } from "../trust-subject.ts"

export const refusedByIam: TrustRule = {
  code: "REFUSED_BY_IAM",
  severity: "error",
  preset: "recommended",
  message: "IAM refuses to store this: {answer}",
  risk: "The role can't be created or changed. Roles from before 2025 keep such a policy, and it works. Passing IAM's check proves nothing: it compares text, once, and takes repo:*, **, ? and ForAllValues:.",
  fix: "Do as IAM's answer says, then look at the other findings.",
  page: awsPages.sharedProviders,
  check: ({ policy, grants }) =>
    grants.flatMap((grant) => {
      const answer = creationError(grant, policy)
      return answer === undefined ? [] : [{ path: grant.statement.path, args: { answer } }]
    }),
}
