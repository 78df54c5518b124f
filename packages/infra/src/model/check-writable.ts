import type { AccessModel } from "./access-model.ts"
import { isRecord } from "./is-record.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"

/** Texts that can't be written as they stand: CloudFormation or Terraform would read something else, or IAM nothing. */
export function checkWritable({ issuers, tags = [], roles }: AccessModel): readonly ModelProblem[] {
  return Object.entries({ issuers, tags, roles }).flatMap(([key, value]) => checkValue(value, [key]))
}

function checkValue(value: unknown, path: ModelPath): readonly ModelProblem[] {
  if (typeof value === "string") return checkText(value, path)
  if (Array.isArray(value)) return value.flatMap((item, index) => checkValue(item, [...path, index]))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, member]) => [
    ...checkKey(key, [...path, key]),
    ...checkValue(member, [...path, key]),
  ])
}

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
 */
function checkText(text: string, path: ModelPath): readonly ModelProblem[] {
  const [foreign] = /[^\t\n\r -~\u00A0-\u00FF]/u.exec(text) ?? []
  return [
    ...(text.includes("{{resolve:")
      ? [{ path, problem: "CloudFormation would put another value in place of {{resolve:", hint: "Write the value" }]
      : []),
    ...(foreign === undefined
      ? []
      : [
          {
            path,
            problem: `IAM takes no ${nameOf(foreign)}, but Latin characters only`,
            hint: "Ask for an id, or put * in its place",
          },
        ]),
  ]
}

function nameOf(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code}` : `${character} (U+${code})`
}

function checkKey(key: string, path: ModelPath): readonly ModelProblem[] {
  const isFunction = key === "Ref" || key.startsWith("Fn::")
  return [
    ...(isFunction
      ? [{ path, problem: `CloudFormation would take ${key} for a function of its own`, hint: "Choose another name" }]
      : []),
    ...(/[$%]\{/.test(key) ? [{ path, problem: "A key can't have variables", hint: "Put them into the value" }] : []),
  ]
}
