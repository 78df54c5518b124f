import { authorizeCaller } from "../authorize-caller.ts"
import type { Operation } from "../operation.ts"

/**
 * Lists no tables, as there are none. It exists to see whether a session is still good.
 *
 * IAM has no resource for this action but `*`. A refusal names all tables all the same.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const listTables: Operation = {
  name: "ListTables",
  signed: true,
  run(context) {
    const { world, region, caller } = context
    const quotedResource = `arn:${world.partition}:dynamodb:${region}:${caller?.account.id}:table/*`
    authorizeCaller(context, { action: "dynamodb:ListTables", resource: "*", quotedResource })
    return { TableNames: [] }
  },
}
