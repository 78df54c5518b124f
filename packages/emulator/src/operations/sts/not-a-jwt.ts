/** What STS says to everything that isn't a token to it. */
export const NOT_A_JWT: string =
  "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"
