// Runs after installation from the packed tarball, on every promised Node.
import assert from "node:assert/strict"
import { evaluatePolicy, explainTrust, formatExplanation } from "@claimbridge/trust"
import { parsePolicy } from "@claimbridge/trust/evaluate"
import { lintTrust } from "@claimbridge/trust/lint"
import { describeTrust, findCounterexample } from "@claimbridge/trust/testing"

const statement = {
  Effect: "Allow",
  Principal: "*",
  Action: "sts:AssumeRole",
  Condition: { Bool: { "aws:SecureTransport": "true" } },
}
const policy = parsePolicy({ Version: "2012-10-17", Statement: statement }, { kind: "trust" })
const request = { action: "sts:AssumeRole", principal: { type: "AWS", ids: ["111122223333"] } }
assert.equal(evaluatePolicy(policy, { ...request, context: { "aws:SecureTransport": "true" } }).decision, "allow")
assert.equal(evaluatePolicy(policy, request).decision, "implicit-deny")
assert.equal(lintTrust(policy)[0]?.code, "PRINCIPAL_ANYONE")
const explanation = explainTrust(policy, { from: "context", action: "sts:AssumeRole", context: {} })
assert.match(formatExplanation(explanation), /^Denied: sts:AssumeRole\n/)

const issuer = "token.actions.githubusercontent.com"
const direct = {
  ...statement,
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: { StringLike: { [`${issuer}:sub`]: "repo:octo-org/*" } },
}
const subjects = parsePolicy({ Version: "2012-10-17", Statement: direct }, { kind: "trust" })
const claims = {
  iss: `https://${issuer}`,
  sub: "repo:octo-org/octo-repo:ref:refs/heads/main",
  repository_owner_id: "65",
}
const job = { from: "token", claims, roleArn: "arn:aws:iam::111122223333:role/deploy" }
const { counterexample } = findCounterexample(subjects, { repository_owner_id: "65" }, { request: job })
assert.deepEqual(counterexample?.changed, [{ claim: "repository_owner_id", from: "65", to: "1" }])
const runner = { describe: (_, body) => body(), it: (_, body) => body() }
const wrong = { policy: subjects, request: job, denied: [{ name: "the owner" }] }
assert.throws(() => describeTrust("deploy", wrong, runner), /^Error: Expected to be denied, and is allowed\.\n/)
