import { cloudformationTemplates, synthesize, terraformFiles } from "../src/index.ts"
import { largeModel } from "../test/support/large-model.ts"

const rounds = process.env.BENCH_SHORT ? 3 : 15
const model = largeModel(500)

const steps = {
  synthesize: () => synthesize(model),
  "synthesize and write CloudFormation": () => cloudformationTemplates(synthesize(model)),
  "synthesize and write Terraform": () => terraformFiles(synthesize(model)),
}

for (const [name, step] of Object.entries(steps)) {
  step()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    step()
    return performance.now() - start
  })
  const milliseconds = Number(times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)]?.toFixed(0))
  process.stdout.write(`${JSON.stringify({ name: `infra: ${name}, 500 roles and 5 issuers`, milliseconds })}\n`)
}
