import { listTables } from "../operations/dynamodb/list-tables.ts"
import { resolveCaller } from "../sigv4/resolve-caller.ts"
import { AwsError } from "../wire/aws-error.ts"
import { type JsonCall, readJsonInput } from "../wire/aws-json.ts"
import { writeDynamodbError, writeDynamodbResponse } from "../wire/dynamodb-json.ts"
import type { HttpResponse } from "./http-message.ts"
import type { Service } from "./service.ts"
import type { ServiceContext } from "./service-context.ts"

/** One operation of DynamoDB, AWS JSON 1.0. */
export const dynamodbService: Service = {
  name: "dynamodb",
  read(request) {
    const call = readJsonInput(request, "DynamoDB_20120810")
    return { operation: call.operation, run: (context) => run(context, call) }
  },
  writeError: (error, { requestId }) => writeDynamodbError(error, requestId),
  failures: {
    throttle: new AwsError("ThrottlingException", "Rate of requests exceeds the allowed throughput."),
    internal: new AwsError(
      "InternalServerError",
      "The request processing has failed because of an unknown error.",
      500,
    ),
    unavailable: new AwsError("ServiceUnavailable", "DynamoDB is currently unavailable.", 503),
  },
}

async function run(context: ServiceContext, { operation, input }: JsonCall): Promise<HttpResponse> {
  const { world, request, requestId } = context
  const caller = resolveCaller(world, request, "dynamodb")
  if (operation !== listTables.name)
    throw new AwsError("UnknownOperationException", `The emulator doesn't know ${operation} of DynamoDB.`)
  return writeDynamodbResponse(await listTables.run({ ...context, caller }, input), requestId)
}
