import { createEmulator, type Deployment, type Emulator, type EmulatorOptions } from "../../src/index.ts"
import { TEMPLATE } from "./template.ts"

export const ACCOUNT = "111122223333"
export const BUCKET = "acme-artifacts"
export const REPOSITORY = "octo-org/octo-repo"
export const LOGIN = "token.actions.githubusercontent.com"

export interface DeployedEmulator {
  readonly emulator: Emulator
  readonly deployment: Deployment
  readonly poolId: string
  readonly deployArn: string
  readonly directArn: string
}

/** An emulator with the template of the door tests deployed. */
export function anEmulator(options: EmulatorOptions = {}): DeployedEmulator {
  const emulator = createEmulator(options)
  const deployment = emulator.deploy({ accountId: ACCOUNT, template: { body: TEMPLATE, name: "access.yaml" } })
  const { PoolId: poolId = "", DeployArn: deployArn = "", DirectArn: directArn = "" } = deployment.outputs
  return { emulator, deployment, poolId, deployArn, directArn }
}

/** A CI token for the pool. */
export function aLoginToken(emulator: Emulator, claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return emulator.mintToken({ repository: REPOSITORY, ...claims }, { audience: "cognito-identity.amazonaws.com" })
}
