/**
 * How many requests per second an account may make to an operation in one region.
 *
 * `"aws"` is what AWS gives a new account: 25 for `GetId`, 600 for `AssumeRole` and `GetCallerIdentity`, 5 and 10 for the
 * operations on tags of pools, 200 for every other operation of Cognito and STS. Or name operations yourself, each with
 * 1 or more; those that aren't named have no quota.
 */
export type Quotas = "aws" | Readonly<Record<string, number>>
