import { fromGithubCognito } from "../src/index.ts"
import { nodeRuntime } from "../src/runtime.ts"
import { aRuntime } from "../test/support/a-runtime.ts"
import { awsStub } from "../test/support/aws-stub.ts"

const rounds = process.env.BENCH_SHORT === "1" ? 3 : 9
const countPerRound = 1_000_000

const { requestHandler } = awsStub()
const runtime = aRuntime({ now: nodeRuntime.now })
const provider = fromGithubCognito({
  identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
  roleArn: "arn:aws:iam::111122223333:role/ci",
  runtime,
  clientConfig: { requestHandler },
})
await provider()
const perSecond: number[] = []
for (let round = 0; round < rounds; round += 1) perSecond.push(await measure())
const [, ...warm] = perSecond
const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? Number.NaN
process.stdout.write(
  `${JSON.stringify({ name: "core: calls that find fresh credentials", perSecond: Math.round(median) })}\n`,
)

async function measure(): Promise<number> {
  const start = performance.now()
  for (let call = 0; call < countPerRound; call += 1) await provider()
  return countPerRound / ((performance.now() - start) / 1000)
}
