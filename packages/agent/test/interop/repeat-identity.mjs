// Asks AWS who it is again and again with the JavaScript SDK's default chain, until a time is over, and prints what it heard as JSON.
import { setTimeout } from "node:timers/promises"
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"

const endMs = performance.now() + Number(process.env.STRETCH_SECONDS) * 1000
const sts = new STSClient()
const arns = []
while (performance.now() < endMs) {
  const { Arn } = await sts.send(new GetCallerIdentityCommand())
  arns.push(Arn)
  await setTimeout(200)
}
process.stdout.write(JSON.stringify(arns))
