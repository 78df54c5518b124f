import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"

const USAGE: Readonly<Record<string, string>> = {
  Ref: "Ref takes the name of a parameter or resource",
  Condition: "Condition takes the name of a condition",
  "Fn::And": "Fn::And takes a list of 2 to 10 conditions",
  "Fn::Base64": "Fn::Base64 takes one text",
  "Fn::Equals": "Fn::Equals takes a list of two values",
  "Fn::FindInMap": "Fn::FindInMap takes [map, first key, second key]",
  "Fn::GetAtt": "Fn::GetAtt takes [logical id, attribute] or the text LogicalId.Attribute",
  "Fn::GetAZs": "Fn::GetAZs takes the name of a region",
  "Fn::If": "Fn::If takes [condition name, value if true, value if false]",
  "Fn::ImportValue": "Fn::ImportValue takes the name of an export",
  "Fn::Join": "Fn::Join takes [delimiter, list of texts]",
  "Fn::Length": "Fn::Length takes a list",
  "Fn::Not": "Fn::Not takes a list of one condition",
  "Fn::Or": "Fn::Or takes a list of 2 to 10 conditions",
  "Fn::Select": "Fn::Select takes [index, list]",
  "Fn::Split": "Fn::Split takes [delimiter, text]",
  "Fn::Sub": "Fn::Sub takes a text, or [text, mapping of variables]",
  "Fn::ToJsonString": "Fn::ToJsonString takes a mapping or a list",
}

export interface InvalidCall {
  /** The function's long name. */
  readonly name: string
  /** What is wrong, after the function's name. */
  readonly problem: string
}

/** The error for a function with arguments that it does not take. */
export function invalidCall(at: Location, { name, problem }: InvalidCall): TemplateError {
  return new TemplateError(at, {
    code: "FUNCTION_INVALID",
    problem: `${name} ${problem}`,
    hint: USAGE[name] ?? "See the function's page in the CloudFormation reference",
  })
}
