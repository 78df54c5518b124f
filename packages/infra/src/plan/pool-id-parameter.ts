import type { StackParameter } from "./stack.ts"

/** What stacks without the pool ask for. */
export const poolIdParameter: StackParameter = {
  name: "IdentityPoolId",
  description: "The id of the identity pool: an output of the stack that has it.",
  pattern: "[\\w-]+:[0-9a-f-]+",
}
