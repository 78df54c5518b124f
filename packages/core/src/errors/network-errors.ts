/** Errors of the way to AWS and of answers that nobody promised. */
export const networkErrors = {
  ERR_TIMEOUT: {
    kind: "unavailable",
    message: "The exchange took longer than {timeoutMs} ms; it was waiting for {step} ({host}).",
    hint: "Try again. If it stays so, check what it was waiting for: a firewall or proxy may be in between. Otherwise raise timeoutMs.",
  },
  ERR_CONNECTION_FAILED: {
    kind: "unavailable",
    message: "{step} got no answer from {host}: {reason}.",
    hint: "Check name resolution, firewall and proxy between this machine and {host}, and that region {region} is the intended one.",
  },
  ERR_PROXY_REFUSED: {
    kind: "configuration",
    message: "The proxy {proxy} refused a connection to {host} for {step}: it answered with status {status}.",
    hint: "With status 407 it wants a user and password, or other ones, in {variable}. Otherwise let it allow {host}, or list {host} in NO_PROXY if this machine reaches it without a proxy.",
  },
  ERR_PROXY_UNAVAILABLE: {
    kind: "unavailable",
    message: "The proxy {proxy} gave no connection to {host} for {step}: {reason}.",
    hint: "Try again. If it stays so, check that the proxy in {variable} runs and that it reaches {host}, or list {host} in NO_PROXY if this machine reaches it without a proxy.",
  },
  ERR_THROTTLED: {
    kind: "unavailable",
    message: "{service} throttled {step}.",
    hint: "Try again later. When many jobs start together, spread them out, or keep identities with option identityCache or give identityId: both skip GetId, whose quota is 25 calls per second per account and region.",
  },
  ERR_AWS_UNAVAILABLE: {
    kind: "unavailable",
    message: "{service} in {region} answered {step} with status {status}.",
    hint: "Try again; if it stays so, look at the AWS Health Dashboard for {region}.",
  },
  ERR_CREDENTIALS_EXPIRED: {
    kind: "unexpected",
    message: "AWS gave credentials that had expired {seconds} s before they came.",
    hint: "A proxy may repeat old answers or change their Date header; look there first. If there is no Date header, check the clock of this machine.",
  },
  ERR_UNEXPECTED_ANSWER: {
    kind: "unexpected",
    message: "{step} ({host}) gave an answer that Claimbridge does not know: {answer}",
    hint: "If a proxy or an endpoint override is in between, look there first. Otherwise please report this message with the request id {requestId}.",
  },
} as const
