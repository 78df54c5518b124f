import { describe, expect, it } from "vitest"
import { isRedisUrl } from "../../src/issue/is-redis-url.ts"

const right = [
  "redis://redis.acme.example",
  "rediss://redis.acme.example:6379/3",
  "redis://:a%23b%2Fc@127.0.0.1:6379/",
  "redis://user:plain@[::1]:6379?family=6",
]

const wrong = [
  { name: "another scheme", text: "http://redis.acme.example" },
  { name: "no host", text: "redis://" },
  { name: "a password with a bare #", text: "redis://:se#cret@127.0.0.1:6379" },
  { name: "a password with a bare /", text: "redis://:se/cret@127.0.0.1:6379" },
  { name: "a password with a bare ?", text: "redis://:se?cret@127.0.0.1:6379" },
  { name: "a password that begins like a port", text: "redis://user:12/cret@127.0.0.1:6379" },
  { name: "a password that begins like a port, before a ?", text: "redis://user:12?cret@127.0.0.1:6379" },
  { name: "a password that is wrongly encoded", text: "redis://:%zz@127.0.0.1:6379" },
  { name: "a port out of range", text: "redis://127.0.0.1:99999" },
  { name: "a database that is no number", text: "redis://127.0.0.1:6379/jobs" },
]

describe("isRedisUrl", () => {
  it.each(right)("takes %s", (text) => {
    expect(isRedisUrl(text)).toBe(true)
  })

  it.each(wrong)("refuses $name", ({ text }) => {
    expect(isRedisUrl(text)).toBe(false)
  })
})
