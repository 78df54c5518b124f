/** Errors on the way to the CI's token. */
export const tokenErrors = {
  ERR_CI_NOT_DETECTED: {
    kind: "not-loaded",
    message: "This is not a job of {ci}: {reason}.",
    hint: "Nothing to do outside CI when another provider follows in the chain. In another CI use its function of @claimbridge/ci, or fromCognito with a token source.",
  },
  ERR_TOKEN_NOT_OFFERED: {
    kind: "configuration",
    message: "{ci} gives this job no OIDC token: {reason}.",
    hint: "A CI gives a token to a job that asks for one; its page in docs/ci has the lines.",
  },
  ERR_TOKEN_AUDIENCE_MISMATCH: {
    kind: "configuration",
    message: "The token of {ci} is for {aud}, but the exchange is for {audience}.",
    hint: "The call does not choose it: {rule}. Set option audience to what it is for, if the IAM OIDC provider lists that, or have the token made for {audience}.",
  },
  ERR_TOKEN_PERMISSION_MISSING: {
    kind: "configuration",
    message:
      "The job may not ask for an OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are both absent.",
    hint: "Add these two lines to the job, or to the workflow, or to the caller of a reusable workflow:\npermissions:\n  id-token: write",
  },
  ERR_TOKEN_FORK_PULL_REQUEST: {
    kind: "configuration",
    message: "The pull request comes from the fork {head}, and GitHub gives jobs of forks no OIDC token for {base}.",
    hint: "Skip this step for forks, with this condition:\nif: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository",
  },
  ERR_TOKEN_RUNNER_INCOMPLETE: {
    kind: "configuration",
    message: "{present} is set and {absent} is not; the runner sets both or neither.",
    hint: "Look for a step, container or wrapper that drops {absent} from the environment, and pass it on.",
  },
  ERR_TOKEN_URL_INSECURE: {
    kind: "configuration",
    message: "{variable} is not an https URL (host {host}), so the request token is not sent there.",
    hint: "Use the URL that the runner sets. Plain http is accepted for loopback addresses only.",
  },
  ERR_TOKEN_REQUEST_FAILED: {
    kind: "denied",
    message: "The CI refused to give a token: {host} answered with status {status} ({contentType}).",
    hint: "Check that the job is still running and may ask for tokens (on GitHub: `permissions: id-token: write`). A redirect or an HTML page means that a proxy answered in place of the CI.",
  },
  ERR_TOKEN_NOT_READY: {
    kind: "unavailable",
    message: "The CI gives no token yet: {host} says that the job is in state {state}.",
    hint: "Try again in a few seconds: this happens right after a job has begun. If it stays so, start the job anew.",
  },
  ERR_TOKEN_ENDPOINT_UNAVAILABLE: {
    kind: "unavailable",
    message: "The CI's token endpoint {host} could not answer: {reason}.",
    hint: "Try again. If it stays so, check that the runner may reach {host}; a firewall or proxy may be in between.",
  },
  ERR_TOKEN_MALFORMED: {
    kind: "configuration",
    message: "{source} did not give an OIDC token: {reason}.",
    hint: "An OIDC token has three base64url parts with dots between them and names its issuer in iss. An HTML answer means that a proxy or a login page answered.",
  },
  ERR_TOKEN_FILE_UNREADABLE: {
    kind: "configuration",
    message: "The token file {path} cannot be read ({reason}).",
    hint: "Check the path given to fileToken, and that the job's user may read it.",
  },
  ERR_TOKEN_ENV_EMPTY: {
    kind: "configuration",
    message: "The environment variable {variable} holds no token: it is absent or empty.",
    hint: "Make the CI set {variable} for this job, or give envToken the right name.",
  },
  ERR_TOKEN_COMMAND_FAILED: {
    kind: "configuration",
    message: "The token command {command} failed: {reason}.",
    hint: "Run the command by hand in the job to see what it writes to stderr; Claimbridge never copies it, since it may hold secrets.",
  },
  ERR_TOKEN_SOURCE_FAILED: {
    kind: "configuration",
    message: "The token source failed: {reason}.",
    hint: "Look into the function given as option token; its own error is the cause of this one.",
  },
} as const
