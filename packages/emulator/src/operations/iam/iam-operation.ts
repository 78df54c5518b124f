import { readShape } from "../input/read-shape.ts"
import type { Shape } from "../input/shape.ts"
import type { Operation, OperationContext } from "../operation.ts"
import { requireCaller } from "../sts/require-caller.ts"
import type { IamCall } from "./iam-call.ts"

export interface IamOperation<Input> {
  readonly name: string
  readonly shape: Shape<Input>
  /** Gives the output as the API spells it; nothing for an operation without output. */
  run(call: IamCall, input: Input): object | undefined
}

/** Makes an operation of IAM, which is always signed. */
export function iamOperation<Input>({ name, shape, run }: IamOperation<Input>): Operation {
  return {
    name,
    signed: true,
    run(context, members) {
      const input = readShape(shape, members, "ValidationError")
      return run(toCall(context, name), input) ?? {}
    },
  }
}

function toCall(context: OperationContext, operation: string): IamCall {
  const { account } = requireCaller(context)
  return { ...context, operation, account, arnPrefix: `arn:${context.world.partition}:iam::${account.id}` }
}
