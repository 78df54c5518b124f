import { describe, expect, it } from "vitest"
import { evaluatePolicy } from "../src/evaluate-policy.ts"
import { parsePolicy } from "../src/parse-policy.ts"

function decide(range: string, address: string): string {
  const Condition = { IpAddress: { "aws:SourceIp": range } }
  const policy = parsePolicy(
    { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*", Condition } },
    { kind: "identity" },
  )
  return evaluatePolicy(policy, {
    action: "s3:GetObject",
    resource: "arn:aws:s3:::acme-artifacts/build.txt",
    context: { "aws:SourceIp": address },
  }).decision
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html, IP address operators
describe("IpAddress", () => {
  it.each([
    { name: "a byte over 255 is no address", range: "203.0.113.256", address: "203.0.113.0" },
    { name: "the same in the request", range: "203.0.113.0/32", address: "203.0.113.256" },
    { name: "three bytes are none", range: "203.0.113", address: "203.0.113.0" },
  ])("$name", ({ range, address }) => {
    expect(decide(range, address)).not.toBe("allow")
  })

  it("takes the highest byte", () => {
    expect(decide("203.0.113.255", "203.0.113.255")).toBe("allow")
  })
})
