import type { Env } from "./env.ts"
import { readAlias } from "./read-alias.ts"
import { readText } from "./read-text.ts"
import type { TypedInput } from "./typed-input.ts"
import { valueFault } from "./value-fault.ts"

/**
 * The role that was asked for, under the name it was typed; nothing when there is none.
 *
 * @throws {InputError} when it is a role's name alone: with OIDC nothing says its account, in the official action either.
 */
export function readRoleArn(env: Env): TypedInput<string> | undefined {
  const role = readAlias(["role-to-assume", "role-arn"], (name) => readText(env, name))
  if (role === undefined || role.value.startsWith("arn:")) return role
  throw valueFault({
    input: role.name,
    value: role.value,
    expected: "the role's whole ARN, since OIDC does not say which account a name is of",
    hint: `Write arn:aws:iam::<account>:role/${role.value} in ${role.name}.`,
  })
}
