import type { IssuerProfile } from "../issuers/issuer-profile.ts"
import { textsOf } from "../issuers/texts-of.ts"
import type { AllowRule } from "./access-model.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"

/** Claims that no session can be named after: STS would refuse each name. */
export function checkSessionName(
  claims: readonly string[],
  { profile, rule, path }: { readonly profile: IssuerProfile; readonly rule: AllowRule; readonly path: ModelPath },
): readonly ModelProblem[] {
  const { paths = [], subject = [], claims: known } = profile
  return claims.flatMap((claim) => {
    const values = textsOf(rule[claim] ?? [])
    const isIllegal =
      paths.includes(claim) || (values.length > 0 && values.every((value) => !/^[\w+=,.@*-]*$/.test(value)))
    const isNoTag = subject.includes(claim) || (claim === "sub" && known !== undefined)
    if (!isIllegal && !isNoTag) return []
    const problem = isNoTag
      ? `A session can't be named after ${claim}, which is no tag`
      : `A session can't be named after ${claim}: its value has characters that names can't have`
    return [{ path, problem, hint: "Name it after an id, such as that of the run or of the job" }]
  })
}
