/** The service name in a credential scope. */
export type SigningName = "sts" | "iam" | "cognito-identity" | "s3" | "dynamodb"
