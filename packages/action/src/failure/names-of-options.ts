import type { ClaimbridgeError } from "@claimbridge/core"
import { originOfOption } from "../inputs/origin-of-option.ts"
import { placeOfOption } from "../inputs/place-of-option.ts"
import type { RoleDraft } from "../inputs/role-draft.ts"

/** What options were called where they were typed; those of a hop, if it is what the error is about. */
export function namesOfOptions(error: ClaimbridgeError, draft: RoleDraft | undefined): (option: string) => string {
  const hop = draft === undefined ? undefined : hopOf(error, draft.role)
  return (option) => {
    const ofHop = hop === undefined ? undefined : `chain[${hop}].${option}`
    const known = ofHop !== undefined && placeOfOption(ofHop) ? ofHop : option
    const { input, label = input } = originOfOption(known, draft?.originOf)
    return label
  }
}

/** The hop whose session name cannot be made, or that was refused; nothing when it was the first role. */
function hopOf({ details }: ClaimbridgeError, { roleSessionName, chain = [] }: RoleDraft["role"]): number | undefined {
  const { template, fromRoleArn, roleArn } = details
  const isOfHop = template === undefined ? fromRoleArn !== undefined : template !== roleSessionName
  if (!isOfHop) return undefined
  const at = chain.findIndex((hop) =>
    template === undefined ? hop.roleArn === roleArn : hop.roleSessionName === template,
  )
  return at === -1 ? undefined : at
}
