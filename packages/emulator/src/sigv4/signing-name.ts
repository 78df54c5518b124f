/** The service name in a credential scope. */
export type SigningName = "sts" | "cognito-identity" | "s3" | "dynamodb"
