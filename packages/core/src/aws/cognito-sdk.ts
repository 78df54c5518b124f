// Loaded lazily, and of its own so that bundlers keep nothing else of the client.
export {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from "@aws-sdk/client-cognito-identity"
