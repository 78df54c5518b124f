import { describe, expect, it } from "vitest"
import { keepProxySecrets } from "../../src/connections/keep-proxy-secrets.ts"
import { proxyFor } from "../../src/connections/proxy-for.ts"
import { thrownBy } from "../support/thrown-by.ts"

const sts = new URL("https://sts.eu-west-1.amazonaws.com")
const HTTPS_PROXY = "http://proxy.acme.example:3128"

describe("proxyFor", () => {
  it.each([
    { name: "no variable", env: {}, proxy: undefined },
    { name: "HTTPS_PROXY", env: { HTTPS_PROXY }, proxy: `${HTTPS_PROXY}/` },
    { name: "https_proxy", env: { https_proxy: HTTPS_PROXY }, proxy: `${HTTPS_PROXY}/` },
    { name: "ALL_PROXY", env: { ALL_PROXY: HTTPS_PROXY }, proxy: `${HTTPS_PROXY}/` },
    { name: "all_proxy", env: { all_proxy: HTTPS_PROXY }, proxy: `${HTTPS_PROXY}/` },
    {
      name: "https_proxy before HTTPS_PROXY",
      env: { https_proxy: "http://a", HTTPS_PROXY: "http://b" },
      proxy: "http://a/",
    },
    {
      name: "HTTPS_PROXY before all_proxy",
      env: { HTTPS_PROXY: "http://a", all_proxy: "http://b" },
      proxy: "http://a/",
    },
    { name: "HTTP_PROXY, which is not for https", env: { HTTP_PROXY: HTTPS_PROXY }, proxy: undefined },
    { name: "a variable that is empty", env: { HTTPS_PROXY: "" }, proxy: undefined },
    { name: "a host without a scheme", env: { HTTPS_PROXY: "proxy.acme.example:3128" }, proxy: `${HTTPS_PROXY}/` },
    {
      name: "a proxy that itself speaks TLS",
      env: { HTTPS_PROXY: "https://proxy.acme.example" },
      proxy: "https://proxy.acme.example/",
    },
  ])("reads $name", ({ env, proxy }) => {
    expect(proxyFor(sts, env)?.url.href).toBe(proxy)
  })

  it.each([
    { name: "localhost", url: "https://localhost:8443" },
    { name: "127.0.0.0/8", url: "https://127.9.9.9" },
    { name: "::1", url: "https://[::1]:8443" },
    { name: "plain http", url: "http://emulator.acme.example" },
  ])("goes straight to $name", ({ url }) => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY })).toBeUndefined()
  })

  it.each([
    { name: "the host itself", noProxy: "sts.eu-west-1.amazonaws.com", isListed: true },
    { name: "in capitals", noProxy: "STS.EU-WEST-1.AMAZONAWS.COM", isListed: true },
    { name: "a domain above", noProxy: "amazonaws.com", isListed: true },
    { name: "a domain above with a dot", noProxy: ".amazonaws.com", isListed: true },
    { name: "a domain above with a star", noProxy: "*.amazonaws.com", isListed: true },
    { name: "everything", noProxy: "*", isListed: true },
    { name: "the last in a list", noProxy: "acme.example, internal,.amazonaws.com", isListed: true },
    { name: "a list without commas", noProxy: "acme.example .amazonaws.com", isListed: true },
    { name: "the port", noProxy: "amazonaws.com:443", isListed: true },
    { name: "another port", noProxy: "amazonaws.com:8443", isListed: false },
    { name: "another host", noProxy: "acme.example", isListed: false },
    { name: "the end of a word", noProxy: "onaws.com", isListed: false },
    { name: "a domain below", noProxy: "vpce.sts.eu-west-1.amazonaws.com", isListed: false },
    { name: "nothing", noProxy: " , ", isListed: false },
  ])("is not used when NO_PROXY lists the host: $name ($isListed)", ({ noProxy, isListed }) => {
    expect(proxyFor(sts, { HTTPS_PROXY, NO_PROXY: noProxy }) === undefined).toBe(isListed)
    expect(proxyFor(sts, { HTTPS_PROXY, no_proxy: noProxy }) === undefined).toBe(isListed)
  })

  it.each([
    { name: "an address", url: "https://10.1.2.3", noProxy: "10.1.2.3", isListed: true },
    { name: "a range", url: "https://10.1.2.3", noProxy: "10.0.0.0/8", isListed: false },
    { name: "an IPv6 address", url: "https://[2001:db8::1]", noProxy: "2001:db8::1", isListed: true },
    {
      name: "an IPv6 address in brackets with its port",
      url: "https://[2001:db8::1]:8443",
      noProxy: "[2001:db8::1]:8443",
      isListed: true,
    },
  ])("compares addresses as they are: $name ($isListed)", ({ url, noProxy, isListed }) => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY, NO_PROXY: noProxy }) === undefined).toBe(isListed)
  })

  it.each([
    { name: "SOCKS", value: "socks5://user:hunter2hunter2@proxy.acme.example:1080" },
    { name: "no URL", value: "http://user:hunter2hunter2@" },
    { name: "a port that is none", value: "user:hunter2hunter2@proxy.acme.example:port" },
    { name: "a password whose number sign is not encoded", value: "http://user:12#hunter2@proxy.acme.example" },
    { name: "a password whose slash is not encoded", value: "http://user:12/hunter2@proxy.acme.example" },
    { name: "a password whose question mark is not encoded", value: "http://user:12?hunter2@proxy.acme.example" },
  ])("refuses $name without showing it", ({ value }) => {
    const error = thrownBy(() => proxyFor(sts, { HTTPS_PROXY: value }))
    expect(error.code).toBe("ERR_VARIABLE_INVALID")
    expect(error.message).toBe(
      "The environment variable HTTPS_PROXY cannot be right: it must be the http or https URL of a proxy, such as http://proxy.acme.example:3128.",
    )
  })

  it("lets a host in NO_PROXY be reached whatever the other variable says", () => {
    expect(proxyFor(sts, { HTTPS_PROXY: "socks5://proxy", NO_PROXY: ".amazonaws.com" })).toBeUndefined()
  })
})

describe("keepProxySecrets", () => {
  it("keeps the password as it is typed and as it is sent", () => {
    const secrets = new Set<string>()
    keepProxySecrets(secrets, { HTTPS_PROXY: "http://acme:s%40crets-of-acme@proxy.acme.example" })
    const sent = Buffer.from("acme:s@crets-of-acme").toString("base64")
    expect([...secrets]).toEqual(["s%40crets-of-acme", "s@crets-of-acme", sent])
  })

  it.each([
    { name: "a proxy without a password", env: { HTTPS_PROXY } },
    { name: "no proxy", env: {} },
    { name: "a variable that cannot be right", env: { HTTPS_PROXY: "socks5://a:hunter2hunter2@b" } },
  ])("keeps nothing for $name", ({ env }) => {
    const secrets = new Set<string>()
    keepProxySecrets(secrets, env)
    expect(secrets.size).toBe(0)
  })
})
