import { createEmulator, type Deployment, type Emulator } from "@claimbridge/emulator"
import { type AccessModel, cloudformationTemplates, synthesize } from "../../src/index.ts"
import { type CiTokens, createCiTokens } from "./ci-tokens.ts"

/** A model in the emulator, with everything that it makes. */
export interface DeployedModel extends AsyncDisposable {
  readonly model: AccessModel
  readonly emulator: Emulator
  readonly tokens: CiTokens
  readonly poolId: string
  readonly deployments: readonly Deployment[]
}

/** Deploys the templates of a model, in their order. */
export async function deployModel(model: AccessModel): Promise<DeployedModel> {
  const tokens = await createCiTokens()
  const { region } = model.pool
  const emulator = createEmulator({ region, fetch: tokens.fetch, githubIssuer: "https://github.unused.example" })
  const deployments: Deployment[] = []
  for (const { name, account, template, text } of cloudformationTemplates(synthesize(model)).files) {
    const poolId = outputsOf(deployments).IdentityPoolId ?? ""
    const parameters = template.Parameters ? { IdentityPoolId: poolId } : {}
    deployments.push(
      emulator.deploy({ accountId: account, stackName: name, region, template: { body: text, name }, parameters }),
    )
  }
  const poolId = model.pool.id ?? outputsOf(deployments).IdentityPoolId ?? ""
  return { model, emulator, tokens, poolId, deployments, [Symbol.asyncDispose]: () => emulator.close() }
}

function outputsOf(deployments: readonly Deployment[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...deployments.map(({ outputs }) => outputs))
}
