/** What a model can be written as. The first is the default. */
export const outputFormats = ["cloudformation", "terraform", "policies"] as const

export type OutputFormat = (typeof outputFormats)[number]
