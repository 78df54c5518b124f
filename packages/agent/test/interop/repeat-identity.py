"""Asks AWS who it is again and again with boto3, until a time is over, and prints what it heard as JSON."""

import json
import os
import time

import boto3

end = time.monotonic() + float(os.environ["STRETCH_SECONDS"])
sts = boto3.client("sts", endpoint_url=os.environ["AWS_ENDPOINT_URL"], region_name=os.environ["AWS_REGION"])
arns = []
while time.monotonic() < end:
    arns.append(sts.get_caller_identity()["Arn"])
    time.sleep(0.2)
print(json.dumps(arns))
