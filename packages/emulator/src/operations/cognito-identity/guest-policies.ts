import { type NamedPolicy, parsePolicy } from "@claimbridge/trust"

const SERVICES = [
  "cloudwatch",
  "logs",
  "dynamodb",
  "kinesis",
  "mobileanalytics",
  "s3",
  "ses",
  "sns",
  "sqs",
  "lambda",
  "machinelearning",
  "execute-api",
  "iot",
  "gamelift",
  "cognito-identity",
  "cognito-idp",
  "cognito-sync",
  "lex",
  "appsync",
  "codewhisperer",
  "sdb",
  "polly",
  "comprehend",
  "translate",
  "transcribe",
  "rekognition",
  "mobiletargeting",
  "firehose",
  "personalize",
]
const ACTIONS = [
  "rum:PutRumEvents",
  "sagemaker:InvokeEndpoint",
  "textract:DetectDocumentText",
  "textract:AnalyzeDocument",
  "geo:GetMap*",
  "geo:SearchPlaceIndex*",
  "geo:GetPlace",
  "geo:CalculateRoute*",
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:GenerateDataKey*",
]

/**
 * What Cognito narrows the sessions of guests to in the enhanced flow: its inline and its managed policy together.
 *
 * Open: that the two add up, and the services of the inline policy, which were seen in a second-hand list.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCognitoUnAuthedIdentitiesSessionPolicy.html
 */
export const GUEST_POLICIES: readonly NamedPolicy[] = [
  {
    name: "AmazonCognitoUnAuthedIdentitiesSessionPolicy",
    policy: parsePolicy(
      {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: [...SERVICES.map((name) => `${name}:*`), ...ACTIONS], Resource: "*" }],
      },
      { kind: "session" },
    ),
  },
]
