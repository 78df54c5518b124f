const { GetCallerIdentityCommand, STSClient } = require("@aws-sdk/client-sts")

const end = Date.now() + Number(process.env.WORK_SECONDS) * 1000
const client = new STSClient()

async function work() {
  while (Date.now() < end) {
    const { Arn } = await client.send(new GetCallerIdentityCommand())
    process.stdout.write(`${Arn}\n`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

work().catch((error) => {
  process.stderr.write(`${error}\n`)
  process.exitCode = 1
})
