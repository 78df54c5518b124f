"""Goes the basic flow with boto3, and prints what it saw as JSON."""

import io
import json
import os
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

given = json.load(sys.stdin)
endpoint = {"endpoint_url": os.environ["AWS_ENDPOINT_URL"], "region_name": os.environ["AWS_REGION"]}
cognito = boto3.client("cognito-identity", **endpoint)
logins = {given["login"]: given["token"]}
identity_id = cognito.get_id(IdentityPoolId=given["poolId"], Logins=logins)["IdentityId"]
open_id = cognito.get_open_id_token(IdentityId=identity_id, Logins=logins)["Token"]
credentials = boto3.client("sts", **endpoint).assume_role_with_web_identity(
    RoleArn=given["roleArn"], RoleSessionName="77@abc", WebIdentityToken=open_id
)["Credentials"]
session = boto3.Session(
    aws_access_key_id=credentials["AccessKeyId"],
    aws_secret_access_key=credentials["SecretAccessKey"],
    aws_session_token=credentials["SessionToken"],
)
s3 = session.client("s3", config=Config(signature_version="s3v4"), **endpoint)
bucket, prefix = given["bucket"], given["prefix"]


def attempt(call, **arguments):
    try:
        call(**arguments)
        return "allowed"
    except ClientError as error:
        return error.response["Error"]


bodies = {"text": b"hello", "stream": io.BytesIO(b"hello"), "empty": b""}
for name, body in bodies.items():
    s3.put_object(Bucket=bucket, Key=f"{prefix}/{name}", Body=body)
s3.put_object(Bucket=bucket, Key=f"{prefix}/sha256", Body=b"hello", ChecksumAlgorithm="SHA256")
presigned = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": f"{prefix}/text"})
with urllib.request.urlopen(presigned) as answer:
    presigned_body = answer.read().decode()

print(
    json.dumps(
        {
            "arn": session.client("sts", **endpoint).get_caller_identity()["Arn"],
            "read": s3.get_object(Bucket=bucket, Key=f"{prefix}/stream")["Body"].read().decode(),
            "presigned": presigned_body,
            "keys": [item["Key"] for item in s3.list_objects_v2(Bucket=bucket, Prefix=f"{prefix}/")["Contents"]],
            "foreign": attempt(s3.put_object, Bucket=bucket, Key="octo-org/other/text", Body=b"hello"),
            "forged": attempt(
                boto3.client("sts", **endpoint).assume_role_with_web_identity,
                RoleArn=given["roleArn"],
                RoleSessionName="77@abc",
                WebIdentityToken=open_id[:-8] + "AAAAAAAA",
            ),
        }
    )
)
