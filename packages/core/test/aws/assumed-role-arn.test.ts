import { describe, expect, it } from "vitest"
import { assumedRoleArn } from "../../src/aws/assumed-role-arn.ts"

describe("assumedRoleArn", () => {
  it.each([
    {
      name: "a role",
      role: "arn:aws:iam::111122223333:role/ci",
      session: "arn:aws:sts::111122223333:assumed-role/ci/77",
    },
    {
      name: "a role with a path, which a session's ARN leaves out",
      role: "arn:aws:iam::111122223333:role/teams/build/ci",
      session: "arn:aws:sts::111122223333:assumed-role/ci/77",
    },
    {
      name: "another partition",
      role: "arn:aws-us-gov:iam::111122223333:role/ci",
      session: "arn:aws-us-gov:sts::111122223333:assumed-role/ci/77",
    },
  ])("names the session of $name", ({ role, session }) => {
    expect(assumedRoleArn(role, "77")).toBe(session)
  })
})
