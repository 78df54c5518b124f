import { TemplateError } from "../template-error.ts"
import type { Mention, Stack } from "./stack.ts"

/**
 * Makes sure that what a pool is given as a role is the ARN of one, and warns when the account has no such role once
 * everything is deployed.
 *
 * @throws {TemplateError} `PROPERTY_INVALID`
 */
export function expectRole(stack: Stack, { arn, at }: Mention): void {
  const name = /^arn:[\w-]+:iam::\d{12}:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1]
  if (name === undefined) {
    throw new TemplateError(at, {
      code: "PROPERTY_INVALID",
      problem: `${JSON.stringify(arn)} is not the ARN of a role`,
      hint: "Refer to it with !GetAtt Role.Arn",
    })
  }
  stack.later.push(() => {
    if (stack.account.roles.get(name)?.arn === arn) return
    const message = `The role ${arn} is not in account ${stack.account.id}: the pool cannot hand it out`
    stack.warnings.push({ code: "ROLE_NOT_KNOWN", message, ...at })
  })
}
