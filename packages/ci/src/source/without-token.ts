import { ClaimbridgeError } from "@claimbridge/core"

/** Gives options back when they name no token source, which callers without types may try. */
export function withoutToken<Options extends object>(options: Options): Options {
  if (!("token" in options) || options.token === undefined) return options
  const expected = "it goes with fromCognito; this function has its own"
  throw new ClaimbridgeError("ERR_OPTION_INVALID", { option: "token", value: `(${typeof options.token})`, expected })
}
