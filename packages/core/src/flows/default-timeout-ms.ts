/** How long an exchange may take when nobody says, in milliseconds. */
export const defaultTimeoutMs = 60_000
