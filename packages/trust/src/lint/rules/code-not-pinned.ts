import { awsPages } from "../aws-pages.ts"
import type { ClaimGate } from "../claim-gates.ts"
import { isForPullRequests } from "../is-for-pull-requests.ts"
import type { TrustRule } from "../trust-subject.ts"

const decisive = /^(?:environment|event_name|ref|ref_protected|sha|(?:job_)?workflow_(?:ref|sha))$/

export const codeNotPinned: TrustRule = {
  code: "CODE_NOT_PINNED",
  severity: "note",
  preset: "strict",
  message: "Every job of the repositories gets in: no condition on branch, environment, event or workflow.",
  risk: "Whoever can push a branch, or open a pull request from one, uses the role.",
  fix: "Ask for an environment or a ref here, or make sure that the permissions do.",
  page: awsPages.sharedProviders,
  check: ({ entrances }) =>
    entrances
      .filter(({ assumes, kind }) => assumes && kind === "github")
      .filter(({ claimGates }) => !claimGates.some(pinsCode))
      .map(({ statement }) => ({ path: statement.path })),
}

function pinsCode(claimGate: ClaimGate): boolean {
  if (!claimGate.gate.firm) return false
  return claimGate.claim === "sub" ? isForPullRequests(claimGate) === false : decisive.test(claimGate.claim)
}
