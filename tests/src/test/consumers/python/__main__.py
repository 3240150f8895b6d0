import pulumi
import skerry_aws_serverless as skerry

config = pulumi.Config()

users = skerry.UserTable(
    "users",
    partition_key="username",
    deletion_protection=False,
    point_in_time_recovery_days=0,
    overrides=[
        {"child": "aws:dynamodb:Table users-table", "property": "tableClass", "value": '"STANDARD_INFREQUENT_ACCESS"'}
    ],
)

shared = skerry.LambdaLayer("shared", content=pulumi.FileArchive("./layer"), keep_old_versions=False)

api = skerry.ServerlessApi(
    "api",
    auth="iam",
    code=pulumi.FileArchive("./classes"),
    layers=[shared.layer_arn],
    log_retention_days=config.require_int("retentionDays"),
    environment=[
        {"name": "USERS_TABLE", "value": users.table_name},
        {"name": "SIGNING_WORD", "value": config.require_secret("token")},
    ],
    routes=[
        {"route": "GET /users/{username}", "handler": "com.example.GetUser", "policies": [users.read_policy]},
        {"route": "GET /health", "handler": "com.example.Health", "auth": "none", "anonymous_reason": "monitors call it"},
    ],
)

skerry.Monitoring(
    "monitoring",
    api_id=api.api_id,
    stage_name=api.stage_name,
    functions=[{"name": "getUser", "function_name": api.functions["getUser"], "timeout_seconds": 10}],
    tables=[{"name": "users", "table_name": users.table_name}],
)

pulumi.export("url", api.url)
pulumi.export("table", users.table_name)
