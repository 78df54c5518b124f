import { stsOperations } from "../operations/sts/index.ts"
import { roleAccount } from "../quotas/role-account.ts"
import { resolveCaller } from "../sigv4/resolve-caller.ts"
import { AwsError } from "../wire/aws-error.ts"
import { type QueryInput, readQueryInput, writeQueryError, writeQueryResponse } from "../wire/aws-query.ts"
import type { HttpResponse } from "./http-message.ts"
import type { Service } from "./service.ts"
import type { ServiceContext } from "./service-context.ts"

const NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/"
/** Far above what STS takes: one token of 20,000 characters, 50 tags and a policy. */
const MAX_BODY_BYTES = 256 * 1024

const OPERATIONS = new Map(stsOperations.map((operation) => [operation.name, operation]))

/** STS, AWS Query. */
export const stsService: Service = {
  name: "sts",
  read(request) {
    const call = readQueryInput(request, MAX_BODY_BYTES)
    // A name of ours where there is one: what was read is a piece of the request, and would keep all of it in memory.
    return { operation: OPERATIONS.get(call.action)?.name ?? call.action, run: (context) => run(context, call) }
  },
  writeError: (error, { requestId }) => writeQueryError({ namespace: NAMESPACE, requestId }, error),
  failures: {
    throttle: new AwsError("Throttling", "Rate exceeded"),
    internal: new AwsError("InternalFailure", "The request processing has failed because of an unknown error.", 500),
    unavailable: new AwsError("ServiceUnavailable", "Service is unavailable, please try again later.", 503),
  },
}

async function run(context: ServiceContext, { action, input }: QueryInput): Promise<HttpResponse> {
  const operation = OPERATIONS.get(action)
  if (!operation) throw unknownAction(action)
  const { world, request, requestId } = context
  const caller = operation.signed ? resolveCaller(world, request, "sts") : undefined
  context.countAgainst(caller?.account.id ?? roleAccount(world, input))
  const output = await operation.run({ ...context, ...(caller && { caller }) }, input)
  return writeQueryResponse({ namespace: NAMESPACE, requestId }, action, output)
}

function unknownAction(action: string): AwsError {
  return new AwsError("InvalidAction", `Could not find operation ${action} for version 2011-06-15`)
}
