import type { RefusedInputs } from "./refused-inputs.ts"
import { basic, chained, deployRole, direct, pool, roleArn } from "./typed-inputs.ts"

/** Inputs that do not go together, or not without another. */
export const contradictions: readonly RefusedInputs[] = [
  {
    name: "no role and no pool",
    typed: { "aws-region": "eu-west-1" },
    message: "Input role-to-assume is missing: without cognito-identity-pool-id nobody else decides on it.",
  },
  {
    name: "no region and no pool",
    typed: { "role-to-assume": roleArn },
    message: "Input aws-region is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.",
  },
  {
    name: "the basic flow without a role",
    typed: { ...pool, "auth-flow": "basic" },
    message: "Input role-to-assume is missing: auth-flow basic assumes the role that you name.",
  },
  {
    name: "the direct flow without a role",
    typed: { "auth-flow": "direct", "aws-region": "eu-west-1" },
    message: "Input role-to-assume is missing: auth-flow direct assumes the role that you name.",
  },
  {
    name: "the basic flow without a pool",
    typed: { ...direct, "auth-flow": "basic" },
    message: "Input cognito-identity-pool-id is missing: auth-flow basic goes through an identity pool.",
  },
  {
    name: "the enhanced flow without a pool",
    typed: { ...direct, "auth-flow": "enhanced" },
    message: "Input cognito-identity-pool-id is missing: auth-flow enhanced goes through an identity pool.",
  },
  {
    name: "the direct flow with a pool",
    typed: { ...basic, "auth-flow": "direct" },
    message:
      "Inputs auth-flow and cognito-identity-pool-id contradict each other: flow direct goes to STS without a pool.",
  },
  {
    name: "a login without a pool",
    typed: { ...direct, "cognito-identity-provider-name": "token.actions.githubusercontent.com" },
    message:
      "Input cognito-identity-provider-name needs cognito-identity-pool-id: it is about the identity pool, and there is none.",
  },
  {
    name: "a pool's account without a pool",
    typed: { ...direct, "aws-account-id": "111122223333" },
    message: "Input aws-account-id needs cognito-identity-pool-id: it is about the identity pool, and there is none.",
  },
  {
    name: "two roles under two names",
    typed: { ...direct, "role-arn": deployRole },
    message:
      'Inputs role-to-assume and role-arn contradict each other: they are two names for one thing, and say "arn:aws:iam::111122223333:role/ci" and "arn:aws:iam::444455556666:role/deploy".',
  },
  {
    name: "two profiles under two names",
    typed: { ...direct, "aws-profile": "ci", "set-as-profile": "deploy" },
    message:
      'Inputs aws-profile and set-as-profile contradict each other: they are two names for one thing, and say "ci" and "deploy".',
  },
  {
    name: "two wishes about the environment",
    typed: { ...direct, "output-env-credentials": "true", "set-in-environment": "false" },
    message:
      "Inputs output-env-credentials and set-in-environment contradict each other: they are two names for one thing, and say true and false.",
  },
  {
    name: "one profile for two roles",
    typed: { ...chained, "aws-profile": "ci", "chain-set-as-profile": "ci" },
    message:
      "Inputs aws-profile and chain-set-as-profile contradict each other: profile ci cannot hold the first role's credentials and those of chain-role-arn.",
  },
  {
    name: "one profile for two roles, the second of which got it by itself",
    typed: { ...chained, refresh: "true", "set-as-profile": "claimbridge" },
    message:
      "Inputs set-as-profile and chain-set-as-profile contradict each other: profile claimbridge cannot hold the first role's credentials and those of chain-role-arn.",
  },
  {
    name: "one environment for two roles",
    typed: { ...chained, "set-in-environment": "true", "chain-set-in-environment": "true" },
    message:
      "Inputs set-in-environment and chain-set-in-environment contradict each other: the environment cannot hold the first role's credentials and those of chain-role-arn.",
  },
  {
    name: "a session name in the enhanced flow",
    typed: { ...pool, "auth-flow": "enhanced", "role-session-name": "{run_id}" },
    message:
      "Inputs auth-flow and role-session-name contradict each other: in flow enhanced the pool decides on the session: its name, one hour, no session policy, no chain.",
  },
  {
    name: "a duration in the enhanced flow",
    typed: { ...pool, "auth-flow": "enhanced", "role-duration-seconds": "900" },
    message:
      "Inputs auth-flow and role-duration-seconds contradict each other: in flow enhanced the pool decides on the session: its name, one hour, no session policy, no chain.",
  },
  {
    name: "a session policy in the enhanced flow",
    typed: { ...pool, "auth-flow": "enhanced", "inline-session-policy": "{}" },
    message:
      "Inputs auth-flow and inline-session-policy contradict each other: in flow enhanced the pool decides on the session: its name, one hour, no session policy, no chain.",
  },
  {
    name: "managed policies in the enhanced flow",
    typed: { ...pool, "auth-flow": "enhanced", "managed-session-policies": "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    message:
      "Inputs auth-flow and managed-session-policies contradict each other: in flow enhanced the pool decides on the session: its name, one hour, no session policy, no chain.",
  },
  {
    name: "a chain in the enhanced flow",
    typed: { ...pool, "auth-flow": "enhanced", "chain-role-arn": deployRole },
    message:
      "Inputs auth-flow and chain-role-arn contradict each other: in flow enhanced the pool decides on the session: its name, one hour, no session policy, no chain.",
  },
  {
    name: "a session name without a role",
    typed: { ...pool, "role-session-name": "{run_id}" },
    message:
      "Input role-session-name needs role-to-assume: with a pool and without a role the flow is enhanced, where the pool decides on the session.",
  },
  {
    name: "claims to pass on without a chain",
    typed: { ...basic, "chain-pass-claims": "repository" },
    message: "Input chain-pass-claims needs chain-role-arn: it is about the second role of a chain, and there is none.",
  },
  {
    name: "a chained session name without a chain",
    typed: { ...basic, "chain-role-session-name": "{run_id}" },
    message:
      "Input chain-role-session-name needs chain-role-arn: it is about the second role of a chain, and there is none.",
  },
  {
    name: "a chained duration without a chain",
    typed: { ...basic, "chain-role-duration-seconds": "900" },
    message:
      "Input chain-role-duration-seconds needs chain-role-arn: it is about the second role of a chain, and there is none.",
  },
  {
    name: "a chained profile without a chain",
    typed: { ...basic, "chain-set-as-profile": "deploy" },
    message:
      "Input chain-set-as-profile needs chain-role-arn: it is about the second role of a chain, and there is none.",
  },
  {
    name: "a chained environment without a chain",
    typed: { ...basic, "chain-set-in-environment": "true" },
    message:
      "Input chain-set-in-environment needs chain-role-arn: it is about the second role of a chain, and there is none.",
  },
  {
    name: "claims to pass on without a pool",
    typed: { ...direct, "chain-role-arn": deployRole, "chain-pass-claims": "repository" },
    message:
      "Input chain-pass-claims needs cognito-identity-pool-id: without a pool GitHub's token carries no tags to pass on.",
  },
  {
    name: "no retries, but five",
    typed: { ...direct, "disable-retry": "true", "retry-max-attempts": "5" },
    message:
      "Inputs disable-retry and retry-max-attempts contradict each other: without retries there is one attempt, and not 5.",
  },
  {
    name: "credentials to remove and to use",
    typed: { ...direct, "unset-current-credentials": "true", "use-existing-credentials": "true" },
    message:
      "Inputs unset-current-credentials and use-existing-credentials contradict each other: credentials that are removed first cannot be used.",
  },
  {
    name: "a renewal that takes any key",
    typed: { ...direct, refresh: "endpoint", "special-characters-workaround": "true" },
    message:
      "Inputs special-characters-workaround and refresh contradict each other: a renewal takes the key that AWS gives, whatever its characters.",
  },
  {
    name: "a refresh of outputs",
    typed: { ...direct, refresh: "true", "output-credentials": "true" },
    message:
      "Inputs refresh and output-credentials contradict each other: a copy in the environment or in an output ends while the job runs, and nobody could renew it.",
  },
  {
    name: "a refresh of the environment",
    typed: { ...direct, refresh: "profile", "output-env-credentials": "true" },
    message:
      "Inputs refresh and output-env-credentials contradict each other: a copy in the environment or in an output ends while the job runs, and nobody could renew it.",
  },
  {
    name: "a refresh of the environment by its other name",
    typed: { ...direct, refresh: "endpoint", "set-in-environment": "true" },
    message:
      "Inputs refresh and set-in-environment contradict each other: a copy in the environment or in an output ends while the job runs, and nobody could renew it.",
  },
  {
    name: "a refresh of the chained environment",
    typed: { ...chained, refresh: "true", "chain-set-in-environment": "true" },
    message:
      "Inputs refresh and chain-set-in-environment contradict each other: a copy in the environment or in an output ends while the job runs, and nobody could renew it.",
  },
  {
    name: "an endpoint with a profile",
    typed: { ...direct, refresh: "endpoint", "aws-profile": "ci" },
    message:
      "Inputs refresh and aws-profile contradict each other: refresh: endpoint serves one role, without a profile.",
  },
  {
    name: "an endpoint with a chained profile",
    typed: { ...chained, refresh: "endpoint", "chain-set-as-profile": "ci" },
    message:
      "Inputs refresh and chain-set-as-profile contradict each other: refresh: endpoint serves one role, without a profile.",
  },
  {
    name: "an endpoint that nobody finds",
    typed: { ...direct, refresh: "endpoint", "output-env-credentials": "false" },
    message:
      "Inputs refresh and output-env-credentials contradict each other: an endpoint is found by variables in the environment alone.",
  },
  {
    name: "roles in the enhanced flow",
    typed: { ...pool, roles: `ci: { role-arn: "arn:aws:iam::111122223333:role/ci" }`, "auth-flow": "enhanced" },
    message:
      "Inputs roles and auth-flow contradict each other: in flow enhanced the pool gives one role and decides on its session.",
  },
  {
    name: "roles and an endpoint",
    typed: { ...pool, roles: `ci: { role-arn: "arn:aws:iam::111122223333:role/ci" }`, refresh: "endpoint" },
    message: "Inputs roles and refresh contradict each other: refresh: endpoint serves one role, without a profile.",
  },
  {
    name: "keys of a user",
    typed: { ...direct, "aws-access-key-id": "not shown" },
    message: "Input aws-access-key-id is not supported: credentials come from OIDC here.",
  },
  {
    name: "the secret of a user's keys",
    typed: { ...direct, "aws-secret-access-key": "not shown" },
    message: "Input aws-secret-access-key is not supported: credentials come from OIDC here.",
  },
  {
    name: "the token of a session",
    typed: { ...direct, "aws-session-token": "not shown" },
    message: "Input aws-session-token is not supported: credentials come from OIDC here.",
  },
  {
    name: "a token in a file",
    typed: { ...direct, "web-identity-token-file": "/var/run/token" },
    message: "Input web-identity-token-file is not supported: credentials come from OIDC here.",
  },
  {
    name: "a chain in the official action's way",
    typed: { ...direct, "role-chaining": "true" },
    message: "Input role-chaining is not supported: credentials come from OIDC here.",
  },
  {
    name: "no OIDC",
    typed: { ...direct, "force-skip-oidc": "true" },
    message: "Input force-skip-oidc is not supported: credentials come from OIDC here.",
  },
  {
    name: "tags of one's own",
    typed: { ...direct, "custom-tags": '{"Team":"acme"}' },
    message: "Input custom-tags is not supported: credentials come from OIDC here.",
  },
]
