/** The longest name of a provider that a map of tags takes, in characters. */
export const longestArn = 128
