import { createEmulator } from "../src/index.ts"
import type { ExchangeTarget } from "./exchange-target.ts"
import { TEMPLATE } from "./template.ts"

// Serves until stdin ends: the number of jobs to mint tokens for comes as the argument, the target goes to stdout.
const count = Number(process.argv[2])
const audience = "cognito-identity.amazonaws.com"
const sha = "0123456789abcdef0123456789abcdef01234567"

const emulator = createEmulator()
const { outputs } = emulator.deploy({ accountId: "111122223333", template: { body: TEMPLATE } })
const { url } = await emulator.listen()
const jobs = await Promise.all(
  Array.from({ length: count }, async (_, index) => ({
    token: await emulator.mintToken({ run_id: `${index}`, sha }, { audience }),
    roleSessionName: `${index}@${sha}`,
  })),
)
const target: ExchangeTarget = { url, jobs, poolId: outputs.PoolId ?? "", roleArn: outputs.RoleArn ?? "" }
process.stdout.write(`${JSON.stringify(target)}\n`)
process.stdin.resume().once("end", () => void emulator.close())
