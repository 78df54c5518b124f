/** The name of the command that no help shows: emulated jobs alone call it. */
export const ciCommandName = "ci-command"
