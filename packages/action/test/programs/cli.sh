set -eu
end=$((SECONDS + WORK_SECONDS))
until [ "$SECONDS" -ge "$end" ]; do
  aws sts get-caller-identity --query Arn --output text
  sleep 0.5
done
