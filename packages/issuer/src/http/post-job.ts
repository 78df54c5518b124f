import { IssuerError } from "../issuer-error.ts"
import { carryOut } from "../operations/carry-out.ts"
import { registerJob } from "../operations/register-job.ts"
import type { Services } from "../operations/services.ts"
import type { AppContext } from "./app-context.ts"
import { authenticateRegistrar } from "./authenticate-registrar.ts"
import { newCall } from "./new-call.ts"
import { readJsonBody } from "./read-json-body.ts"

/** `POST /jobs`: a registrar says that there is a job. */
export async function postJob(services: Services, context: AppContext): Promise<Response> {
  const call = newCall(services, context, "register-job")
  const job = await carryOut(services, call, async () => {
    const registrar = authenticateRegistrar(services, call, context.req.raw.headers)
    const { facts, lifetimeSeconds, ...others } = await readJsonBody(context.req.raw)
    if (Object.keys(others).length > 0) {
      throw new IssuerError("ERR_BODY_INVALID", "The body has other fields than facts and lifetimeSeconds.")
    }
    return registerJob(services, call, { registrar, facts, lifetimeSeconds })
  })
  return Response.json(job, { status: 201 })
}
