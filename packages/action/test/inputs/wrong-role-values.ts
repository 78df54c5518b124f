import type { RefusedInputs } from "./refused-inputs.ts"
import { basic, direct, pool } from "./typed-inputs.ts"

/** Values that cannot be right: of the role, the pool and the session. */
export const wrongRoleValues: readonly RefusedInputs[] = [
  {
    name: "a role's name alone",
    typed: { ...direct, "role-to-assume": "ci" },
    message:
      'Input role-to-assume is "ci", which cannot be right: it must be the role\'s whole ARN, since OIDC does not say which account a name is of.',
  },
  {
    name: "a user in place of a role",
    typed: { ...direct, "role-to-assume": "arn:aws:iam::111122223333:user/ci" },
    message:
      'Input role-to-assume is "arn:aws:iam::111122223333:user/ci", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a role under its other name",
    typed: { "role-arn": "arn:aws:iam::1111:role/ci", "aws-region": "eu-west-1" },
    message:
      'Input role-arn is "arn:aws:iam::1111:role/ci", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a role in the enhanced flow",
    typed: { ...pool, "auth-flow": "enhanced", "role-arn": "arn:aws:iam::1111:role/ci" },
    message:
      'Input role-arn is "arn:aws:iam::1111:role/ci", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a region with a space",
    typed: { ...direct, "aws-region": "eu west 1" },
    message: 'Input aws-region is "eu west 1", which cannot be right: it must be a region such as eu-west-1.',
  },
  {
    name: "an availability zone",
    typed: { ...direct, "aws-region": "eu-west-1a" },
    message: 'Input aws-region is "eu-west-1a", which cannot be right: it must be a region such as eu-west-1.',
  },
  {
    name: "a pool without its region",
    typed: { ...basic, "cognito-identity-pool-id": "7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c" },
    message:
      'Input cognito-identity-pool-id is "7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c", which cannot be right: it must be the id of an identity pool, such as eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c.',
  },
  {
    name: "a pool's name",
    typed: { ...basic, "cognito-identity-pool-id": "acme-ci" },
    message:
      'Input cognito-identity-pool-id is "acme-ci", which cannot be right: it must be the id of an identity pool, such as eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c.',
  },
  {
    name: "a pool id with a wrong guid",
    typed: { ...basic, "cognito-identity-pool-id": "eu-west-1:7f3c1b2a00d4e04f5a09b6c08d7e6f5a4b3c" },
    message:
      'Input cognito-identity-pool-id is "eu-west-1:7f3c1b2a00d4e04f5a09b6c08d7e6f5a4b3c", which cannot be right: it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c.',
  },
  {
    name: "a flow by Cognito's old name",
    typed: { ...basic, "auth-flow": "classic" },
    message: 'Input auth-flow is "classic", which cannot be right: it must be basic, enhanced or direct.',
  },
  {
    name: "a login with its scheme",
    typed: { ...basic, "cognito-identity-provider-name": "https://token.actions.githubusercontent.com" },
    message:
      'Input cognito-identity-provider-name is "https://token.actions.githubusercontent.com", which cannot be right: it must be an issuer without https:// and trailing slash, at most 128 characters.',
  },
  {
    name: "an account that lost its zero",
    typed: { ...basic, "aws-account-id": "12345678901" },
    message: 'Input aws-account-id is "12345678901", which cannot be right: it must be an account of 12 digits.',
  },
  {
    name: "an account by its alias",
    typed: { ...basic, "aws-account-id": "acme-prod" },
    message: 'Input aws-account-id is "acme-prod", which cannot be right: it must be an account of 12 digits.',
  },
  {
    name: "two accounts of one pool",
    typed: { ...basic, "aws-account-id": "111122223333,444455556666" },
    message: 'Input aws-account-id is "111122223333,444455556666", which cannot be right: it must be one account.',
  },
  {
    name: "an audience with a space",
    typed: { ...direct, audience: "sts amazonaws.com" },
    message:
      'Input audience is "sts amazonaws.com", which cannot be right: it must be a text of 1 to 255 characters without white space.',
  },
  {
    name: "a session name with a slash",
    typed: { ...basic, "role-session-name": "octo-org/octo-repo" },
    message:
      'Input role-session-name is "octo-org/octo-repo", which cannot be right: AWS does not allow "/" in a session name.',
  },
  {
    name: "a session name with an open brace",
    typed: { ...basic, "role-session-name": "{run_id" },
    message:
      'Input role-session-name is "{run_id", which cannot be right: each { needs a } right after the name of one claim, as in {run_id}.',
  },
  {
    name: "a session of one character",
    typed: { ...basic, "role-session-name": "x" },
    message: 'Input role-session-name is "x", which cannot be right: a session name has 2 to 64 characters.',
  },
  {
    name: "a duration with a unit",
    typed: { ...direct, "role-duration-seconds": "1h" },
    message:
      'Input role-duration-seconds is "1h", which cannot be right: it must be a whole number of seconds from 900 to 43200.',
  },
  {
    name: "a duration of minutes",
    typed: { ...direct, "role-duration-seconds": "15" },
    message:
      'Input role-duration-seconds is "15", which cannot be right: it must be a whole number of seconds from 900 to 43200.',
  },
  {
    name: "a duration over 12 hours",
    typed: { ...direct, "role-duration-seconds": "43201" },
    message:
      'Input role-duration-seconds is "43201", which cannot be right: it must be a whole number of seconds from 900 to 43200.',
  },
  {
    name: "a session policy that is no JSON",
    typed: { ...direct, "inline-session-policy": "{ Version: 2012-10-17 }" },
    message:
      'Input inline-session-policy is "{ Version: 2012-10-17 }", which cannot be right: it must be policy JSON of 1 to 2048 characters.',
  },
  {
    name: "a session policy that is too long",
    typed: { ...direct, "inline-session-policy": JSON.stringify({ Version: "2012-10-17", Id: "x".repeat(2048) }) },
    message:
      'Input inline-session-policy is "{\\"Version\\":\\"2012-10-17\\",\\"Id\\":\\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, which cannot be right: it must be policy JSON of 1 to 2048 characters.',
  },
  {
    name: "a managed policy by its name",
    typed: { ...direct, "managed-session-policies": "ReadOnlyAccess" },
    message:
      'Input managed-session-policies is ["ReadOnlyAccess"], which cannot be right: it must be a list of up to 10 texts like arn:aws:iam::111122223333:policy/name.',
  },
  {
    name: "eleven managed policies",
    typed: { ...direct, "managed-session-policies": Array(11).fill("arn:aws:iam::aws:policy/A").join("\n") },
    message:
      'Input managed-session-policies is ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/A", "ar…, which cannot be right: it must be a list of up to 10 texts like arn:aws:iam::111122223333:policy/name.',
  },
  {
    name: "an expected account that lost its zeros",
    typed: { ...direct, "allowed-account-ids": "111122223333, 1234567890" },
    message: 'Input allowed-account-ids is "1234567890", which cannot be right: it must be an account of 12 digits.',
  },
  {
    name: "an expected account that is none",
    typed: { ...direct, "allowed-account-ids": "acme" },
    message: 'Input allowed-account-ids is "acme", which cannot be right: it must be an account of 12 digits.',
  },
]
