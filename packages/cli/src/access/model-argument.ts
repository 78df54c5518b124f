import type { Positional } from "../command.ts"

/** Where an access model stands, unless somebody says otherwise. */
export const defaultModelFile = "access.yaml"

/** The argument of the commands that read an access model. */
export const modelArgument: Positional = {
  name: "MODEL",
  summary: `the access model, ${defaultModelFile} unless named, or - for stdin`,
  required: false,
}
