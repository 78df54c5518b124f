import { cognitoIdentityOperations } from "../operations/cognito-identity/index.ts"
import { poolAccount } from "../quotas/pool-account.ts"
import { resolveCaller } from "../sigv4/resolve-caller.ts"
import { AwsError } from "../wire/aws-error.ts"
import { type JsonCall, readJsonInput, writeJsonError, writeJsonResponse } from "../wire/aws-json.ts"
import type { HttpResponse } from "./http-message.ts"
import type { Service } from "./service.ts"
import type { ServiceContext } from "./service-context.ts"

const OPERATIONS = new Map(cognitoIdentityOperations.map((operation) => [operation.name, operation]))

/** The Cognito identity API, AWS JSON 1.1. */
export const cognitoService: Service = {
  name: "cognito-identity",
  read(request) {
    const call = readJsonInput(request, "AWSCognitoIdentityService")
    return { operation: call.operation, ...regionOf(call), run: (context) => run(context, call) }
  },
  writeError: (error, { requestId }) => writeJsonError(error, requestId),
  failures: {
    throttle: new AwsError("TooManyRequestsException", "Rate exceeded"),
    internal: new AwsError("InternalErrorException", "An internal error occurred.", 500),
    unavailable: new AwsError("ServiceUnavailableException", "The service is unavailable.", 503),
  },
}

/** Pool and identity ids begin with their region. */
function regionOf({ input }: JsonCall): { readonly region?: string } {
  const id = input.IdentityPoolId ?? input.IdentityId
  const region = typeof id === "string" ? /^([\w-]+):/.exec(id)?.[1] : undefined
  return region === undefined ? {} : { region }
}

async function run(context: ServiceContext, { operation: name, input }: JsonCall): Promise<HttpResponse> {
  const operation = OPERATIONS.get(name)
  if (!operation) throw new AwsError("UnknownOperationException", "")
  const { world, request, requestId } = context
  const caller = operation.signed ? resolveCaller(world, request, "cognito-identity") : undefined
  context.countAgainst(caller?.account.id ?? poolAccount(world, input))
  return writeJsonResponse(await operation.run({ ...context, ...(caller && { caller }) }, input), requestId)
}
