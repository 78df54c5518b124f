/**
 * A program to load before another one: it lets each connection take a round trip, as TCP's handshake does.
 *
 * Names resolve to loopback, but late. The process learns of it when it has time to, just as of a handshake's end.
 */
export function slowConnect(roundTripMs: number): string {
  return `
    require("node:dns").lookup = (name, options, callback) => {
      const found = { address: "127.0.0.1", family: 4 }
      setTimeout(() => (options.all ? callback(null, [found]) : callback(null, found.address, 4)), ${roundTripMs})
    }
  `
}
