import type { AwsChange } from "../../../src/doctor/plan/remedy.ts"
import type { SetUp } from "./a-set-up.ts"
import { iamCall } from "./broken-set-up.ts"

type Statement = Readonly<Record<string, unknown>>

/** A trust policy for the role, whose one statement is sound but for what is given; others may follow. */
export function trust(
  { poolId }: Pick<SetUp, "poolId">,
  statement: Statement = {},
  ...more: readonly Statement[]
): AwsChange {
  const { RoleName = "example-ci", ...given } = statement
  const sound = {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: { "cognito-identity.amazonaws.com:aud": poolId, "aws:RequestTag/owner_id": "65" },
    },
  }
  const policy = { Version: "2012-10-17", Statement: [{ ...sound, ...given }, ...more] }
  return iamCall("UpdateAssumeRolePolicy", { RoleName, PolicyDocument: JSON.stringify(policy) })
}
