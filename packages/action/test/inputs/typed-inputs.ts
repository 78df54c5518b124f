import type { Env } from "../../src/inputs/env.ts"

/** The `with` of a step. */
export type Typed = Readonly<Record<string, string>>

export const roleArn = "arn:aws:iam::111122223333:role/ci"
export const deployRole = "arn:aws:iam::444455556666:role/deploy"
export const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"

export const pool: Typed = { "cognito-identity-pool-id": identityPoolId }
export const basic: Typed = { ...pool, "role-to-assume": roleArn }
export const chained: Typed = { ...basic, "chain-role-arn": deployRole }
export const direct: Typed = { "role-to-assume": roleArn, "aws-region": "eu-west-1" }

/** The environment that the runner makes out of a `with`. */
export function envOf(typed: Typed, env: Env = {}): Env {
  const inputs = Object.entries(typed).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return { ...env, ...Object.fromEntries(inputs) }
}
