/** The pool that the policies of these tests are for. */
export const poolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"

/** A sound trust policy for jobs of the owner 65, with other conditions when they are given. */
export function aTrustPolicy(
  tags: Readonly<Record<string, string>> = { owner_id: "65" },
): Readonly<Record<string, unknown>> {
  const asked = Object.fromEntries(Object.entries(tags).map(([tag, value]) => [`aws:RequestTag/${tag}`, value]))
  return {
    Version: "2012-10-17",
    Statement: {
      Effect: "Allow",
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
      Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": poolId, ...asked } },
    },
  }
}
