/** Functions that this emulator runs, by their long names. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set([
  "Ref",
  "Condition",
  "Fn::And",
  "Fn::Base64",
  "Fn::Equals",
  "Fn::FindInMap",
  "Fn::GetAtt",
  "Fn::GetAZs",
  "Fn::If",
  "Fn::ImportValue",
  "Fn::Join",
  "Fn::Length",
  "Fn::Not",
  "Fn::Or",
  "Fn::Select",
  "Fn::Split",
  "Fn::Sub",
  "Fn::ToJsonString",
])

/** Functions that AWS has and this emulator doesn't run. */
export const UNSUPPORTED_FUNCTION_NAMES: ReadonlySet<string> = new Set([
  "Fn::Cidr",
  "Fn::Contains",
  "Fn::EachMemberEquals",
  "Fn::EachMemberIn",
  "Fn::ForEach",
  "Fn::GetStackOutput",
  "Fn::RefAll",
  "Fn::Transform",
  "Fn::ValueOf",
  "Fn::ValueOfAll",
])
