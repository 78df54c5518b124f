// https://docs.github.com/en/actions/reference/security/oidc
export { githubToken } from "@claimbridge/core"
