/** Claims of a CI's token, with the types that the CI gives them. */
export type CiClaims = Readonly<Record<string, unknown>>
