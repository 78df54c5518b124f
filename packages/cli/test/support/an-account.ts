import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { onTestFinished } from "vitest"
import { aFolder } from "./a-folder.ts"
import { runCli } from "./run-cli.ts"

export const accountId = "111122223333"

/** An account in which models can be deployed and looked at. */
export interface Account {
  readonly emulator: Emulator
  /** For commands that read it as its administrator. */
  readonly env: Readonly<Record<string, string>>
  /** Deploys the first template of a model, and gives the stack's outputs. */
  readonly deploy: (model: string) => Promise<Readonly<Record<string, string>>>
}

/** Gone when the test is over. */
export async function anAccount(): Promise<Account> {
  const emulator = createEmulator({ region: "eu-west-1", accounts: [{ accountId }] })
  onTestFinished(() => emulator.close())
  const { env } = await emulator.listen()
  const { accessKeyId, secretAccessKey } = emulator.adminCredentials(accountId)
  return {
    emulator,
    env: { ...env, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
    deploy: async (model) => {
      const cwd = aFolder({ "access.yaml": model })
      const { stdout } = await runCli(["synth", "--json"], { cwd })
      return emulator.deploy({ accountId, template: { body: JSON.parse(stdout).files[0].text } }).outputs
    },
  }
}
