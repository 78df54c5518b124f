import type { OptionTable } from "../command.ts"

/** What a person says of a deployment, for the commands that look at policies before there is one. */
export const factOptions: OptionTable = {
  mapping: {
    type: "list",
    placeholder: "TAG=CLAIM,...",
    summary: "the pool's map of tags to claims",
    default: "that of the template",
    from: "machine",
  },
  parameter: {
    type: "list",
    placeholder: "NAME=VALUE,...",
    summary: "values of the template's parameters",
    default: "those of the template",
    from: "machine",
  },
}
