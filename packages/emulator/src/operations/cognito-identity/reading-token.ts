import { TokenProblem, type TokenProblemReason } from "../../tokens/token-problem.ts"
import { AwsError } from "../../wire/aws-error.ts"
import { invalidToken } from "./invalid-token.ts"

/** Runs a step that reads a token, and says its problems in Cognito's words. */
export async function readingToken<Result>(step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step()
  } catch (problem) {
    throw problem instanceof TokenProblem ? refusal(problem.reason) : problem
  }
}

/** Open: name and text for keys that can't be had, and the text of a refused algorithm. */
function refusal(reason: TokenProblemReason): AwsError {
  if (reason === "MALFORMED") return invalidToken("Not a valid OpenId Connect identity token.")
  if (reason === "ISSUER_REFUSED") return invalidToken("Issuer doesn't match providerName")
  if (reason === "KEYS_UNAVAILABLE") {
    return new AwsError("ExternalServiceException", "Couldn't retrieve verification key from your identity provider.")
  }
  return invalidToken("Couldn't verify signed token.")
}
