import {
  type CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  GetPrincipalTagAttributeMapCommand,
} from "@aws-sdk/client-cognito-identity"
import type { AwsReader } from "./aws-reader.ts"
import { readingOf } from "./reading-of.ts"
import { unknownAnswer } from "./unknown-answer.ts"

/** What Cognito tells of a pool. */
export function cognitoReads(
  client: CognitoIdentityClient,
  signal: () => AbortSignal,
): Pick<AwsReader, "pool" | "poolRoles" | "tagMap"> {
  return {
    pool: (IdentityPoolId) =>
      readingOf("cognito-identity:DescribeIdentityPool", async () => {
        const answer = await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }), { abortSignal: signal() })
        const { $metadata, ...pool } = answer
        if (pool.IdentityPoolId !== IdentityPoolId || !isListOrAbsent(pool.OpenIdConnectProviderARNs))
          throw unknownAnswer()
        return pool
      }),
    poolRoles: (IdentityPoolId) =>
      readingOf("cognito-identity:GetIdentityPoolRoles", async () => {
        const answer = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }), { abortSignal: signal() })
        return { roles: answer.Roles ?? {}, mappings: answer.RoleMappings ?? {} }
      }),
    tagMap: (IdentityPoolId, IdentityProviderName) =>
      readingOf("cognito-identity:GetPrincipalTagAttributeMap", async () => {
        const command = new GetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName })
        const { UseDefaults, PrincipalTags } = await client.send(command, { abortSignal: signal() })
        const usesDefaults = UseDefaults === true
        return { usesDefaults, tags: usesDefaults ? { client: "aud", username: "sub" } : (PrincipalTags ?? {}) }
      }),
  }
}

function isListOrAbsent(value: unknown): boolean {
  return value === undefined || Array.isArray(value)
}
