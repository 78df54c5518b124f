import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from "@aws-sdk/client-iam"
import type { AwsReader } from "./aws-reader.ts"
import type { RolePolicy } from "./aws-side.ts"
import { readingOf } from "./reading-of.ts"
import { roleNameOf } from "./role-name-of.ts"
import { unknownAnswer } from "./unknown-answer.ts"

/** What IAM tells of a role's own policies, and of those that are attached to it. The first hundred of each. */
export function rolePolicyReads(client: IAMClient, signal: () => AbortSignal): Pick<AwsReader, "rolePolicies"> {
  const inline = async (RoleName: string): Promise<readonly RolePolicy[]> => {
    const { PolicyNames } = await client.send(new ListRolePoliciesCommand({ RoleName }), { abortSignal: signal() })
    if (PolicyNames === undefined) throw unknownAnswer()
    const answers = PolicyNames.map((PolicyName) =>
      client.send(new GetRolePolicyCommand({ RoleName, PolicyName }), { abortSignal: signal() }),
    )
    return (await Promise.all(answers)).map(({ PolicyName = "", PolicyDocument }) =>
      policyOf(PolicyName, PolicyDocument),
    )
  }
  const managed = async (PolicyArn: string): Promise<RolePolicy> => {
    const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn }), { abortSignal: signal() })
    const command = new GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId })
    const { PolicyVersion } = await client.send(command, { abortSignal: signal() })
    return policyOf(PolicyArn, PolicyVersion?.Document)
  }
  const attached = async (RoleName: string): Promise<readonly RolePolicy[]> => {
    const command = new ListAttachedRolePoliciesCommand({ RoleName })
    const { AttachedPolicies } = await client.send(command, { abortSignal: signal() })
    if (AttachedPolicies === undefined) throw unknownAnswer()
    return Promise.all(AttachedPolicies.map(({ PolicyArn = "" }) => managed(PolicyArn)))
  }
  return {
    rolePolicies: (arn) =>
      readingOf("iam:GetRolePolicy, iam:GetPolicyVersion and the lists of both", async () =>
        (await Promise.all([inline(roleNameOf(arn)), attached(roleNameOf(arn))])).flat(),
      ),
  }
}

/** The document comes percent-encoded. */
function policyOf(name: string, document = ""): RolePolicy {
  return { name, document: decodeURIComponent(document) }
}
