import { isRecord } from "../is-record.ts"
import { sessionNameTemplateFault } from "../session-name-template-fault.ts"
import { integerFrom } from "./integer-from.ts"
import { matching } from "./matching.ts"
import type { OptionChecks } from "./option-check.ts"
import { policyFault } from "./policy-fault.ts"

const maxTimerMs = 2_147_483_647
const poolLike = /^[a-z]{2,6}(?:-[a-z]+)+-\d{1,2}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const roleLike = /^(?=.{20,2048}$)arn:aws[a-z-]*:iam::\d{12}:role\/(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/
const policyArnLike = /^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/\S+$/

/** One check for each option whose form is known. */
export const optionChecks: OptionChecks = {
  identityPoolId: matching(poolLike, "it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
  identityId: matching(poolLike, "it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
  roleArn: matching(roleLike, "it must look like arn:aws:iam::111122223333:role/name"),
  customRoleArn: matching(roleLike, "it must look like arn:aws:iam::111122223333:role/name"),
  accountId: matching(/^\d{12}$/, "it must be the 12 digits of an account, as text"),
  login: matching(
    /^(?!https?:)[^\s/](?:\S{0,126}[^\s/])?$/i,
    "it must be an issuer without https:// and trailing slash, at most 128 characters",
  ),
  audience: matching(/^\S{1,255}$/, "it must be a text of 1 to 255 characters without white space"),
  durationSeconds: integerFrom(900, 43_200),
  timeoutMs: integerFrom(1, maxTimerMs),
  policy: policyFault,
  policyArns: policyArnsFault,
  roleSessionName: (value) => (typeof value === "string" ? sessionNameTemplateFault(value) : "it must be a text"),
  token: (value) => (typeof value === "function" ? undefined : "it must be a token source, such as githubToken()"),
  logger: (value) => (isRecord(value) ? undefined : "it must be a logger such as console"),
}

function policyArnsFault(value: unknown): string | undefined {
  const isRight = Array.isArray(value) && value.length <= 10 && [...value].every(isPolicyArn)
  return isRight ? undefined : "it must be a list of up to 10 texts like arn:aws:iam::111122223333:policy/name"
}

function isPolicyArn(value: unknown): boolean {
  return typeof value === "string" && policyArnLike.test(value)
}
