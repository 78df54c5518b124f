import type { CheckArea } from "../checks/check.ts"

/** The areas in the order of the exchange, as headings. */
export const areaTitles: Readonly<Record<CheckArea, string>> = {
  job: "The job",
  network: "The way to AWS",
  aws: "The AWS side",
  exchange: "The exchange",
}
