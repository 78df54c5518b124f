/** The issuer of Amazon Cognito's tokens, without scheme, which is also its name as a principal. */
export const cognitoIssuer = "cognito-identity.amazonaws.com"
