/** How a job, or a composite action within it, stands. */
export type Status = "success" | "failure" | "cancelled"
