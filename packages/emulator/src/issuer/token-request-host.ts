/** The host that serves token requests while the emulator isn't reached over a listener. */
export const TOKEN_REQUEST_HOST = "run-actions-1.actions.githubusercontent.com"
