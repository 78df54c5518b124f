import { cognitoIdentityOperations } from "../operations/cognito-identity/index.ts"
import { stsOperations } from "../operations/sts/index.ts"

const DOCUMENTED: Readonly<Record<string, number>> = {
  GetId: 25,
  AssumeRole: 600,
  GetCallerIdentity: 600,
  TagResource: 5,
  UntagResource: 5,
  ListTagsForResource: 10,
}
/** Documented for `GetOpenIdToken` and `GetCredentialsForIdentity`. Open: the operations that AWS gives no figure for; the same. */
const OTHER = 200

/**
 * Requests per second of a new account, by operation.
 *
 * Open: whether STS counts some of its operations together; here each has its own.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const AWS_QUOTAS: ReadonlyMap<string, number> = new Map(
  [...cognitoIdentityOperations, ...stsOperations].map(({ name }) => [name, DOCUMENTED[name] ?? OTHER]),
)
