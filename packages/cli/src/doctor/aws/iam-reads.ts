import {
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  type IAMClient,
  ListOpenIDConnectProvidersCommand,
  type Role,
} from "@aws-sdk/client-iam"
import type { AwsReader } from "./aws-reader.ts"
import type { RoleSettings } from "./aws-side.ts"
import { readingOf } from "./reading-of.ts"
import { roleNameOf } from "./role-name-of.ts"
import { rolePolicyReads } from "./role-policy-reads.ts"
import { unknownAnswer } from "./unknown-answer.ts"

const defaultSessionSeconds = 3600

/** What IAM tells of providers and roles. */
export function iamReads(
  client: IAMClient,
  signal: () => AbortSignal,
): Pick<AwsReader, "providerArns" | "provider" | "role" | "rolePolicies"> {
  return {
    providerArns: () =>
      readingOf("iam:ListOpenIDConnectProviders", async () => {
        const command = new ListOpenIDConnectProvidersCommand({})
        const { OpenIDConnectProviderList } = await client.send(command, { abortSignal: signal() })
        if (OpenIDConnectProviderList === undefined) throw unknownAnswer()
        return OpenIDConnectProviderList.flatMap(({ Arn }) => Arn ?? [])
      }),
    provider: (arn) =>
      readingOf("iam:GetOpenIDConnectProvider", async () => {
        const command = new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn })
        const { Url = "", ClientIDList = [] } = await client.send(command, { abortSignal: signal() })
        return { arn, login: Url.replace(/^https:\/\//, ""), clientIds: ClientIDList }
      }),
    role: (arn) =>
      readingOf("iam:GetRole", async () => {
        const { Role } = await client.send(new GetRoleCommand({ RoleName: roleNameOf(arn) }), { abortSignal: signal() })
        if (Role?.AssumeRolePolicyDocument === undefined) throw unknownAnswer()
        return roleSettings(Role, arn)
      }),
    ...rolePolicyReads(client, signal),
  }
}

/** The document comes percent-encoded. */
function roleSettings(role: Partial<Role>, askedArn: string): RoleSettings {
  const { Arn = askedArn, AssumeRolePolicyDocument = "", MaxSessionDuration = defaultSessionSeconds, Tags = [] } = role
  return {
    arn: Arn,
    name: roleNameOf(Arn),
    trustPolicy: decodeURIComponent(AssumeRolePolicyDocument),
    maxSessionSeconds: MaxSessionDuration,
    tags: Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value])),
  }
}
