"""Lists tables with boto3, as somebody who may and as somebody with an unknown key, and prints what it saw as JSON."""

import json
import os

import boto3
from botocore.exceptions import ClientError

endpoint = {"endpoint_url": os.environ["AWS_ENDPOINT_URL"], "region_name": os.environ["AWS_REGION"]}
unknown = boto3.client("dynamodb", aws_access_key_id="AKIANOBODY", aws_secret_access_key="made-up", **endpoint)
try:
    unknown.list_tables()
    refusal = None
except ClientError as error:
    refusal = error.response["Error"]

print(json.dumps({"tables": boto3.client("dynamodb", **endpoint).list_tables()["TableNames"], "refusal": refusal}))
