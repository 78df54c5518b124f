import type { Session } from "../../world/session.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { assumePoolRole } from "./assume-pool-role.ts"
import { authenticate } from "./authenticate.ts"
import { findIdentity } from "./find-identity.ts"
import { limits } from "./input/limits.ts"
import type { StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"
import { resolveRole } from "./resolve-role.ts"

interface Input {
  readonly IdentityId: string
  readonly Logins?: StringMap
  readonly CustomRoleArn?: string
}

const shape = structureShape<Input>(
  { IdentityId: limits.identityId, Logins: limits.logins, CustomRoleArn: limits.roleArn },
  ["IdentityId"],
)

/** The enhanced flow: the pool decides the role, and assumes it for the identity. */
export const getCredentialsForIdentity: Operation = {
  name: "GetCredentialsForIdentity",
  signed: false,
  async run(context, input) {
    const { IdentityId, Logins, CustomRoleArn: customRoleArn } = readInput(shape, input)
    const who = await authenticate(context, findIdentity(context, IdentityId), Logins)

    const open = context.world.openBehaviors
    const roleArn = resolveRole(who, { open, ...(customRoleArn !== undefined && { customRoleArn }) })
    const session = await assumePoolRole(context, who, roleArn)
    return { IdentityId: who.identity.id, Credentials: credentials(session) }
  },
}

/** Cognito's spelling, which differs from STS's in `SecretKey`. */
function credentials({ accessKeyId, secretAccessKey, sessionToken, expiration }: Session): object {
  return {
    AccessKeyId: accessKeyId,
    SecretKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: Math.floor(expiration.getTime() / 1000),
  }
}
