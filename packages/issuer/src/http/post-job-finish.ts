import { expiryOfJobId } from "../jobs/expiry-of-job-id.ts"
import { carryOut } from "../operations/carry-out.ts"
import { finishJob } from "../operations/finish-job.ts"
import type { Services } from "../operations/services.ts"
import type { AppContext } from "./app-context.ts"
import { authenticateRegistrar } from "./authenticate-registrar.ts"
import { newCall } from "./new-call.ts"

/** `POST /jobs/<id>/finish`: a registrar says that a job has ended. */
export async function postJobFinish(services: Services, context: AppContext): Promise<Response> {
  const call = newCall(services, context, "finish-job")
  const id = context.req.param("id") ?? ""
  if (expiryOfJobId(id) !== undefined) call.job = id
  await carryOut(services, call, async () => {
    const registrar = authenticateRegistrar(services, call, context.req.raw.headers)
    await finishJob(services, call, registrar)
  })
  return new Response(null, { status: 204 })
}
