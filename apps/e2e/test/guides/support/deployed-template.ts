import { createEmulator, type DeployedPool, type Deployment, type Emulator } from "@claimbridge/emulator"
import { type Block, namedBlock } from "./block.ts"
import type { Target } from "./exchange.ts"
import { house } from "./house.ts"

/** A template of the docs in an account of the emulator, with the pool that its roles are for. */
export interface DeployedTemplate extends Target {
  readonly deployment: Deployment
  readonly pool: DeployedPool | undefined
}

const deployed = new WeakMap<Block, DeployedTemplate>()

/** Deploys a template once, as its note says. In another account than the house's, its roles are for the set-up's pool. */
export function deployedTemplate(block: Block): DeployedTemplate {
  const template = deployed.get(block) ?? deploy(block)
  deployed.set(block, template)
  return template
}

function deploy({ text, note, place }: Block): DeployedTemplate {
  const emulator = createEmulator({ region: house.region })
  const { account = house.accountId, parameters = {} } = note
  const elsewhere = account === house.accountId ? undefined : setUp(emulator)
  const given = { ...parameters, ...(elsewhere && { IdentityPoolId: elsewhere.pools[0]?.id ?? "" }) }
  const template = { body: text, name: place }
  const deployment = emulator.deploy({ accountId: account, template, parameters: given, stackName: "ci" })
  const [pool] = elsewhere?.pools ?? deployment.pools
  const role = deployment.roles.find(({ logicalId }) => logicalId === note.role)
  return { emulator, deployment, pool, identityPoolId: pool?.id ?? "", roleArn: role?.arn ?? "" }
}

/** The set-up's template in the house account. */
export function setUp(emulator: Emulator): Deployment {
  const { text, note } = namedBlock("docs/guides/set-up-cloudformation.md", "ci-access.yaml")
  const parameters = note.parameters ?? {}
  return emulator.deploy({ accountId: house.accountId, template: { body: text }, parameters, stackName: "set-up" })
}
