import { iamOperations } from "../operations/iam/index.ts"
import { resolveCaller } from "../sigv4/resolve-caller.ts"
import { AwsError } from "../wire/aws-error.ts"
import { type QueryInput, readQueryInput, writeQueryError, writeQueryResponse } from "../wire/aws-query.ts"
import type { HttpResponse } from "./http-message.ts"
import type { Service } from "./service.ts"
import type { ServiceContext } from "./service-context.ts"

const NAMESPACE = "https://iam.amazonaws.com/doc/2010-05-08/"
/** Room for a policy document of 131,072 characters, each of which may be sent as three. */
const MAX_BODY_BYTES = 1024 * 1024

const OPERATIONS = new Map(iamOperations.map((operation) => [operation.name, operation]))

/** IAM, AWS Query. Its operations aren't counted against quotas. */
export const iamService: Service = {
  name: "iam",
  read(request) {
    const call = readQueryInput(request, MAX_BODY_BYTES)
    return { operation: OPERATIONS.get(call.action)?.name ?? call.action, run: (context) => run(context, call) }
  },
  writeError: (error, { requestId }) => writeQueryError({ namespace: NAMESPACE, requestId }, error),
  failures: {
    throttle: new AwsError("Throttling", "Rate exceeded"),
    internal: new AwsError("ServiceFailure", "The request processing has failed because of an unknown error.", 500),
    unavailable: new AwsError("ServiceUnavailable", "Service is unavailable, please try again later.", 503),
  },
}

async function run(context: ServiceContext, { action, input }: QueryInput): Promise<HttpResponse> {
  const operation = OPERATIONS.get(action)
  if (!operation) throw new AwsError("InvalidAction", `Could not find operation ${action} for version 2010-05-08`)
  const { world, request, requestId } = context
  const caller = resolveCaller(world, request, "iam")
  const output = await operation.run({ ...context, caller }, input)
  return writeQueryResponse({ namespace: NAMESPACE, requestId }, action, output)
}
