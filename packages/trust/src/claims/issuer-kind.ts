/**
 * Who can get a token from an issuer, and so what a policy has to ask for.
 *
 * - `github`, `gitlab`, `buildkite`: the public service, where anybody can have an account.
 * - `shared`: another public service; its subject has to say whose job it is.
 * - `private`: an issuer for you alone, such as a GitHub Enterprise Server or the one of a Bitbucket workspace.
 */
export type IssuerKind = "github" | "gitlab" | "buildkite" | "shared" | "private"
