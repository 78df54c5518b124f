import { sessionNameTemplateFault } from "../session-name.ts"

/** Says what was expected of a value, or nothing when it is right. */
type Check = (value: unknown) => string | undefined

const maxTimerMs = 2_147_483_647
const poolLike = /^[a-z]{2,6}(?:-[a-z]+)+-\d{1,2}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const roleLike = /^(?=.{20,2048}$)arn:aws[a-z-]*:iam::\d{12}:role\/[\u0021-\u007e]+$/

/** One check for each option whose form is known. */
export const optionChecks: Readonly<Record<string, Check>> = {
  identityPoolId: matching(poolLike, "it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
  identityId: matching(poolLike, "it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
  roleArn: matching(roleLike, "it must look like arn:aws:iam::111122223333:role/name"),
  customRoleArn: matching(roleLike, "it must look like arn:aws:iam::111122223333:role/name"),
  accountId: matching(/^\d{12}$/, "it must be the 12 digits of an account, as text"),
  login: matching(
    /^(?!https?:)[^\s/][^\s]{0,126}[^\s/]$/,
    "it must be an issuer without https:// and trailing slash, at most 128 characters",
  ),
  audience: matching(/^\S/, "it must be a text that is not empty"),
  durationSeconds: integerFrom(900, 43_200),
  timeoutMs: integerFrom(1, maxTimerMs),
  policy: matching(/^[\t\n\r\u0020-\u00ff]{1,2048}$/, "it must be policy JSON of 1 to 2048 characters"),
  policyArns: policyArnsFault,
  roleSessionName: (value) => (typeof value === "string" ? sessionNameTemplateFault(value) : "it must be a text"),
  token: (value) => (typeof value === "function" ? undefined : "it must be a token source, such as githubToken()"),
}

function matching(form: RegExp, expected: string): Check {
  return (value) => (typeof value === "string" && form.test(value) ? undefined : expected)
}

function integerFrom(least: number, most: number): Check {
  return (value) => {
    const isRight = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    return isRight ? undefined : `it must be a whole number from ${least} to ${most}`
  }
}

function policyArnsFault(value: unknown): string | undefined {
  const isRight = Array.isArray(value) && value.length <= 10 && value.every(isPolicyArn)
  return isRight ? undefined : "it must be a list of up to 10 texts like arn:aws:iam::111122223333:policy/name"
}

function isPolicyArn(value: unknown): boolean {
  return typeof value === "string" && /^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/\S+$/.test(value)
}
