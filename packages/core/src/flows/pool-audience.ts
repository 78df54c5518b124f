/** The audience of the CI's token where a pool takes it. */
export const poolAudience = "cognito-identity.amazonaws.com"
