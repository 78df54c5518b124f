import { type CognitoIdentityClient, GetIdentityPoolRolesCommand } from "@aws-sdk/client-cognito-identity"
import { describeRules } from "../describe-rules.ts"
import { loginOf } from "../login-of.ts"
import type { Reading } from "../reading.ts"
import type { ResourceState } from "../resource-state.ts"
import { readingOf } from "./reading-of.ts"

/** The rules by which a pool chooses roles. */
export async function readRoleRules(
  client: CognitoIdentityClient,
  IdentityPoolId: string,
): Promise<Reading<ResourceState>> {
  const command = new GetIdentityPoolRolesCommand({ IdentityPoolId })
  const reading = await readingOf("cognito-identity:GetIdentityPoolRoles", () => client.send(command))
  if (reading.state !== "found") return reading
  const { RoleMappings = {}, Roles = {} } = reading.value
  if (Object.keys(RoleMappings).length === 0) return { state: "absent" }
  const rules = Object.entries(RoleMappings).map(([provider, { RulesConfiguration, AmbiguousRoleResolution }]) => [
    loginOf(provider),
    describeRules({
      rules: (RulesConfiguration?.Rules ?? []).map((rule) => ({ ...rule })),
      otherwise: AmbiguousRoleResolution,
    }),
  ])
  const settings = { ...Object.fromEntries(rules), "roles of all": Roles }
  return { state: "found", value: { settings, policies: {}, unread: {} } }
}
