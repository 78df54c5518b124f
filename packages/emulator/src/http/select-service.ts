import type { IssuerState } from "../issuer/issuer-state.ts"
import { s3Service } from "../operations/s3/s3-service.ts"
import { cognitoService } from "./cognito-service.ts"
import { dynamodbService } from "./dynamodb-service.ts"
import type { HttpRequest } from "./http-message.ts"
import { iamService } from "./iam-service.ts"
import { isIamCall } from "./is-iam-call.ts"
import { isIssuerRequest } from "./is-issuer-request.ts"
import { issuerService } from "./issuer-service.ts"
import { readAwsHost } from "./read-aws-host.ts"
import type { Service } from "./service.ts"
import { stsService } from "./sts-service.ts"

/** Gives the API that a request is meant for. */
export type SelectService = (request: HttpRequest) => Service

export function serviceSelector(issuerState: IssuerState): SelectService {
  const issuer = issuerService(issuerState)
  return (request) => {
    if (isIssuerRequest(issuerState, request)) return issuer
    const target = request.headers["x-amz-target"]
    if (target?.startsWith("DynamoDB_")) return dynamodbService
    if (target !== undefined) return cognitoService
    return byAddress(request)
  }
}

function byAddress(request: HttpRequest): Service {
  const { service } = readAwsHost(request.host)
  if (service === "s3") return s3Service
  if (service === "cognito-identity") return cognitoService
  if (service === "dynamodb") return dynamodbService
  if (service === "iam") return iamService
  if (service === "sts") return stsService
  if (isQueryCall(request)) return isIamCall(request) ? iamService : stsService
  return s3Service
}

/** S3 has nothing to do with a POST to the root, nor with an action in the query. */
function isQueryCall({ method, rawPath, rawQuery }: HttpRequest): boolean {
  return rawPath === "/" && (method === "POST" || /(^|&)Action=/.test(rawQuery))
}
