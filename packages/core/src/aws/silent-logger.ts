import type { Logger } from "@smithy/types"

const silence = (): void => {}

/** The logger of the inner clients: they would log session tokens, and without any they write warnings to the console. */
export const silentLogger: Logger = { trace: silence, debug: silence, info: silence, warn: silence, error: silence }
