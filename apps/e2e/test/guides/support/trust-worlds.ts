import { createEmulator, type Deployment, type Emulator } from "@claimbridge/emulator"
import type { Block } from "./block.ts"
import type { Target } from "./exchange.ts"
import { house, houseMapping } from "./house.ts"
import { issuerOf } from "./job-token.ts"

/** A role with the trust policy of a block, and the pool that it is for. */
export interface TrustWorld extends Target {
  /** What IAM would say to the policy. */
  readonly warnings: readonly string[]
}

/** One emulator for many policies: keys take time to make. Each issuer, pool and role is deployed once. */
export function trustWorlds(): { of(block: Block): TrustWorld } {
  const emulator = createEmulator({ region: house.region })
  const made = new Map<string, string>()
  const worlds = new Map<string, TrustWorld>()
  const once = (key: string, make: () => string) => made.get(key) ?? made.set(key, make()).get(key) ?? ""

  return {
    of(block) {
      const world = worlds.get(block.place) ?? worldOf(block)
      worlds.set(block.place, world)
      return world
    },
  }

  function worldOf({ note, rows, text }: Block): TrustWorld {
    const issuers = new Set([issuerOf(note), ...rows.flatMap(({ asked }) => asked.issuer ?? [])])
    const providers = [...issuers].map((url) => once(url, () => deployProvider(emulator, url, note.audience)))
    const mapping = note.mapping ?? houseMapping()
    const pool = JSON.stringify([providers, mapping])
    const identityPoolId = once(pool, () => deployPool(emulator, providers, mapping))
    const policy: unknown = JSON.parse(text.replaceAll(house.poolId, identityPoolId))
    const role = { Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: policy } } }
    const { roles, warnings } = deploy(emulator, { Resources: role })
    return { emulator, identityPoolId, roleArn: roles[0]?.arn ?? "", warnings: warnings.map(({ message }) => message) }
  }
}

function deployProvider(emulator: Emulator, Url: string, audience: string | undefined): string {
  const ClientIdList = ["cognito-identity.amazonaws.com", "sts.amazonaws.com", ...(audience ? [audience] : [])]
  const provider = { Type: "AWS::IAM::OIDCProvider", Properties: { Url, ClientIdList } }
  const template = { Resources: { Provider: provider }, Outputs: { Arn: { Value: { "Fn::GetAtt": "Provider.Arn" } } } }
  return deploy(emulator, template).outputs.Arn ?? ""
}

function deployPool(
  emulator: Emulator,
  OpenIdConnectProviderARNs: readonly string[],
  PrincipalTags: Readonly<Record<string, string>>,
): string {
  const settings = { AllowUnauthenticatedIdentities: false, AllowClassicFlow: true, OpenIdConnectProviderARNs }
  const maps = OpenIdConnectProviderARNs.map((IdentityProviderName, index) => {
    const Properties = { IdentityPoolId: { Ref: "Pool" }, IdentityProviderName, PrincipalTags }
    return [`Tags${index}`, { Type: "AWS::Cognito::IdentityPoolPrincipalTag", Properties }]
  })
  const pool = { Type: "AWS::Cognito::IdentityPool", Properties: settings }
  const template = { Resources: { Pool: pool, ...Object.fromEntries(maps) } }
  return deploy(emulator, template).pools[0]?.id ?? ""
}

function deploy(emulator: Emulator, template: object): Deployment {
  return emulator.deploy({ accountId: house.accountId, template: { body: JSON.stringify(template) } })
}
