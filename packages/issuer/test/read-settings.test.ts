import type { IssuerOptions } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { anIssuer } from "./support/an-issuer.ts"

const misspelled: object = { audience: ["sts.amazonaws.com"] }
const hash = "0".repeat(64)

describe("createIssuer", () => {
  it.each([
    { name: "https", url: "https://oidc.ci.acme.example" },
    { name: "a path", url: "https://ci.acme.example/oidc" },
    { name: "http on loopback, with a port", url: "http://127.0.0.1:8080" },
    { name: "http on loopback by name", url: "http://localhost:8080" },
    { name: "http on loopback, version 6", url: "http://[::1]:8080" },
  ])("takes a public URL with $name", ({ url }) => {
    expect(() => anIssuer({ url })).not.toThrow()
  })

  it.each<{ name: string; options: Partial<IssuerOptions>; message: unknown }>([
    { name: "no URL", options: { url: "oidc" }, message: "Option url is no URL." },
    { name: "http", options: { url: "http://oidc.ci.acme.example" }, message: "Option url is not https." },
    {
      name: "http on a host that only begins like loopback",
      options: { url: "http://127.0.0.1.evil.example" },
      message: "Option url is not https.",
    },
    {
      name: "a port",
      options: { url: "https://oidc.ci.acme.example:8443" },
      message: "Option url has a port, which AWS IAM refuses.",
    },
    {
      name: "a slash at the end",
      options: { url: "https://oidc.ci.acme.example/" },
      message: "Option url ends in a slash.",
    },
    {
      name: "a query",
      options: { url: "https://oidc.ci.acme.example?x=1" },
      message: "Option url has a query or fragment.",
    },
    {
      name: "a password",
      options: { url: "https://user:password@oidc.ci.acme.example" },
      message: "Option url has a user or password in it.",
    },
    {
      name: "a host in capitals, that no token would match",
      options: { url: "https://OIDC.ci.acme.example" },
      message: "Option url has to be written as https://oidc.ci.acme.example.",
    },
    {
      name: "a path that would be a pattern",
      options: { url: "https://ci.acme.example/*" },
      message: "Option url has a path of other characters than letters, digits and _.~-.",
    },
    {
      name: "a service URL without TLS",
      options: { serviceUrl: "http://issuer.acme.internal" },
      message: "Option serviceUrl is not https.",
    },
    {
      name: "an option that is misspelled",
      options: { ...misspelled },
      message: expect.stringMatching(/^Option of createIssuer has audience, which is none of url, serviceUrl, /),
    },
    {
      name: "no audience",
      options: { audiences: [] },
      message: "Option audiences has to hold at least one audience, each of 1 to 255 printable characters.",
    },
    {
      name: "tokens that live for a day",
      options: { tokenLifetimeSeconds: 86_400 },
      message: "Option tokenLifetimeSeconds is not a whole number from 60 to 3600.",
    },
    {
      name: "half a request per minute",
      options: { limits: { jobPerMinute: 0.5 } },
      message: "Option limits.jobPerMinute is not a whole number from 1 to 1000000.",
    },
    {
      name: "no registrar",
      options: { registrars: [] },
      message: "Option registrars is empty, so nobody could register a job.",
    },
    {
      name: "one secret for two registrars",
      options: {
        registrars: [
          { name: "jenkins", secretSha256: hash },
          { name: "drone", secretSha256: ["0".repeat(64), hash] },
        ],
      },
      message: "Option registrars has the same secret for jenkins and drone.",
    },
    {
      name: "a secret in place of its hash",
      options: { registrars: [{ name: "jenkins", secretSha256: "hunter2" }] },
      message: "Option registrars.jenkins.secretSha256 is no SHA-256 in lower-case hexadecimal.",
    },
    {
      name: "a registrar twice",
      options: {
        registrars: [
          { name: "jenkins", secretSha256: hash },
          { name: "jenkins", secretSha256: hash },
        ],
      },
      message: "Option registrars has jenkins twice.",
    },
    {
      name: "a registrar with a fact that nobody knows",
      options: { registrars: [{ name: "jenkins", secretSha256: hash, facts: { server: "one" } }] },
      message: "Option registrars.jenkins.facts.server is not in the claims schema.",
    },
    {
      name: "a registrar with a name that would break a line",
      options: { registrars: [{ name: "a\nb", secretSha256: hash }] },
      message: "Option registrars has a name of other characters than letters, digits and _.-.",
    },
  ])("refuses $name", ({ options, message }) => {
    expect(() => anIssuer(options)).toThrow(expect.objectContaining({ code: "ERR_OPTION_INVALID", message }))
  })

  it.each([
    { name: "a registrar that is nothing", text: '{ "registrars": [null] }', option: "registrars" },
    {
      name: "a registrar without a name",
      text: `{ "registrars": [{ "secretSha256": "${hash}" }] }`,
      option: "registrars",
    },
    {
      name: "a registrar whose facts are nothing",
      text: `{ "registrars": [{ "name": "jenkins", "secretSha256": "${hash}", "facts": null }] }`,
      option: "registrars.jenkins.facts",
    },
    {
      name: "transitive tags that are no list",
      text: '{ "claims": { "facts": {}, "subject": "x", "sessionTags": { "tags": {}, "transitive": "a" } } }',
      option: "claims.sessionTags.transitive",
    },
    { name: "a number out of range", text: '{ "tokenLifetimeSeconds": 5 }', option: "tokenLifetimeSeconds" },
  ])("names the option of $name out of a file", ({ text, option }) => {
    expect(() => anIssuer(JSON.parse(text))).toThrow(expect.objectContaining({ code: "ERR_OPTION_INVALID", option }))
  })
})
