/** Says what was expected of a value, or nothing when it is right. */
export type OptionCheck = (value: unknown) => string | undefined

/** One check for each option of a group. */
export type OptionChecks = Readonly<Record<string, OptionCheck>>
