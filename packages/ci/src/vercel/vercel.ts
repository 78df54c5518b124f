import type { CiDescription } from "../description/ci-description.ts"

/** Vercel's builds and functions. */
export const vercel: CiDescription = {
  name: "vercel",
  title: "Vercel",
  identity: "job",
  page: "https://vercel.com/docs/oidc",
  delivery: "variable `VERCEL_OIDC_TOKEN` in builds, header `x-vercel-oidc-token` of each request in functions",
  renewal: "never",
  lifetime: "an hour in builds",
  issuer: "https://oidc.vercel.com/<team>",
  audience: { chosenBy: "nobody", rule: "https://vercel.com/<team>" },
  tokenSigns: [["VERCEL_OIDC_TOKEN"]],
  jobSigns: [["VERCEL"], ["VERCEL_OIDC_TOKEN"]],
  offer: "Switch on OIDC for the project. In a function give the request's header: vercelToken({ header }).",
  setup: { language: "sh", code: `# In a build, as build command:\nnode deploy.mjs` },
  claims: [
    { claim: "owner_id", type: "text", setBy: "CI" },
    { claim: "project_id", type: "text", setBy: "CI" },
    { claim: "environment", type: "text", setBy: "CI", note: "`production`, `preview` or `development`" },
    { claim: "owner", type: "text", setBy: "administrator" },
    { claim: "project", type: "text", setBy: "administrator" },
    { claim: "sub", type: "text", setBy: "administrator", note: "made of names" },
  ],
  mapping: { owner_id: "owner_id", project_id: "project_id", environment: "environment" },
  advice: {},
  traps: [
    "Previews run code of whoever may push: demand `environment` to be `production` where it matters.",
    "`vercel env pull` puts a token of `development` on laptops; it is valid until it expires.",
    "The global issuer https://oidc.vercel.com is the same for all teams: demand `owner_id` there.",
  ],
}
