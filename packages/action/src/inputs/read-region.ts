import type { Env } from "./env.ts"
import { InputError } from "./input-error.ts"
import { readText } from "./read-text.ts"

const regionLike = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/

/**
 * The region of later steps: the input, `AWS_REGION`, `AWS_DEFAULT_REGION`, or the pool's.
 *
 * @throws {InputError} when there is none, or it looks like none.
 */
export function readRegion(env: Env): string {
  const typed = readText(env, "aws-region")
  const [source, region] = [
    ["Input aws-region", typed],
    ["The variable AWS_REGION", env.AWS_REGION],
    ["The variable AWS_DEFAULT_REGION", env.AWS_DEFAULT_REGION],
    ["The region in cognito-identity-pool-id", readText(env, "cognito-identity-pool-id")?.split(":")[0]],
  ].find(([, value]) => value) ?? ["", ""]
  if (!region) throw missingRegion()
  if (regionLike.test(region)) return region
  const message = `${source} is ${JSON.stringify(region)}, which cannot be right: it must be a region such as eu-west-1.`
  throw new InputError({ inputs: ["aws-region"], message, hint: "Give aws-region in the `with` of the step." })
}

function missingRegion(): InputError {
  return new InputError({
    inputs: ["aws-region"],
    message: "Input aws-region is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.",
    hint: "Give aws-region, such as eu-west-1. With cognito-identity-pool-id the pool's region is taken.",
  })
}
