// https://docs.github.com/en/actions/reference/security/oidc
export { type FromGithubCognitoOptions, fromGithubCognito } from "@claimbridge/core"
