/** How many identities a cache keeps; the one that was set first goes first. Each branch and environment has its own. */
export const maxIdentities = 1000
