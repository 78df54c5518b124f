// Runs after installation from the packed tarball, on every promised Node.
import assert from "node:assert/strict"
import { evaluatePolicy, explainTrust, formatExplanation, lintTrust, parsePolicy } from "@claimbridge/trust"

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
