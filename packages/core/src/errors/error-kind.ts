/**
 * What the reader of an error should do next.
 *
 * - `not-loaded`: nothing, this provider is not for this machine; a provider chain goes on.
 * - `configuration`: fix the option, input or permission that the message names.
 * - `denied`: AWS or the CI said no; fix the pool, the role or its trust policy.
 * - `unavailable`: network, throttling or a time-out; try again.
 * - `unexpected`: an answer that nobody promised; tell us.
 */
export type ErrorKind = "not-loaded" | "configuration" | "denied" | "unavailable" | "unexpected"
