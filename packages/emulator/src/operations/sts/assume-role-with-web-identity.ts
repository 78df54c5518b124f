import type { Operation } from "../operation.ts"
import { assumeWithWebIdentity } from "./assume-with-web-identity.ts"
import { assumedRoleOutput } from "./assumed-role-output.ts"
import { readWebIdentityInput } from "./read-web-identity-input.ts"

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export const assumeRoleWithWebIdentity: Operation = {
  name: "AssumeRoleWithWebIdentity",
  signed: false,
  async run(context, input) {
    const assumed = await assumeWithWebIdentity(context, readWebIdentityInput(input))
    return {
      SubjectFromWebIdentityToken: assumed.subject,
      Audience: assumed.audience,
      ...assumedRoleOutput(assumed.session),
      Provider: assumed.provider,
      PackedPolicySize: assumed.packedPolicySize,
    }
  },
}
