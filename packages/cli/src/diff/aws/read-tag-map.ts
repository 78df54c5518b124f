import { type CognitoIdentityClient, GetPrincipalTagAttributeMapCommand } from "@aws-sdk/client-cognito-identity"
import type { Reading } from "../reading.ts"
import type { ResourceState } from "../resource-state.ts"
import { readingOf } from "./reading-of.ts"

/** The tags of one provider of a pool. A map without tags is none. */
export async function readTagMap(
  client: CognitoIdentityClient,
  IdentityPoolId: string,
  IdentityProviderName: string,
): Promise<Reading<ResourceState>> {
  const command = new GetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName })
  const reading = await readingOf("cognito-identity:GetPrincipalTagAttributeMap", () => client.send(command))
  if (reading.state !== "found") return reading
  const { UseDefaults, PrincipalTags = {} } = reading.value
  const tags = UseDefaults ? { client: "aud", username: "sub" } : PrincipalTags
  if (Object.keys(tags).length === 0) return { state: "absent" }
  return { state: "found", value: { settings: { tags }, policies: {}, unread: {} } }
}
