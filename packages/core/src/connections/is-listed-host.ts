/**
 * Whether `NO_PROXY` lists a URL's host: `acme.example` and `.acme.example` are the domain and all below it,
 * `acme.example:8443` that port alone, `*` everything. An IP address is only itself; ranges are not understood.
 */
export function isListedHost(url: URL, noProxy: string): boolean {
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry === "*" || covers(entry, url))
}

function covers(entry: string, { hostname, port }: URL): boolean {
  const actualPort = port || "443"
  const [, name = entry, listedPort = actualPort] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? []
  const domain = bare(name).replace(/^\*?\./, "")
  const host = bare(hostname)
  return domain !== "" && listedPort === actualPort && (host === domain || host.endsWith(`.${domain}`))
}

/** IPv6 addresses come with brackets and without. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, "")
}
