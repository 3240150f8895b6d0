import pulumi
import skerry_aws_serverless as skerry

config = pulumi.Config()

users = skerry.UserTable("users", partition_key="username", deletion_protection=config.require_bool("deletionProtection"))
requests = skerry.UserTable(
    "idempotency", partition_key="id", ttl_attribute="expiresAt", point_in_time_recovery_days=0, deletion_protection=False
)
layer = skerry.LambdaLayer("shared", content=pulumi.FileArchive("../../layer/target/layer"))

users_table = {"name": "USERS_TABLE", "value": users.table_name}
requests_table = {"name": "IDEMPOTENCY_TABLE", "value": requests.table_name}
open_to_all = {"auth": "none", "anonymous_reason": "monitors and deployment tests call it without credentials"}
reads = {"policies": [users.read_policy], "environment": [users_table]}
writes = {"policies": [users.write_policy], "environment": [users_table]}
creates = {"policies": [users.write_policy, requests.write_policy], "environment": [users_table, requests_table]}
endpoints = {
    "GET /": ("welcome.Welcome", open_to_all),
    "GET /health": ("health.Health", open_to_all | reads),
    "GET /metadata": ("metadata.Metadata", open_to_all),
    "POST /users": ("users.CreateUser", creates),
    "GET /users": ("users.ListUsers", reads),
    "GET /users/{username}": ("users.GetUser", reads),
    "PUT /users/{username}": ("users.UpdateUser", writes),
    "DELETE /users/{username}": ("users.DeleteUser", writes),
}

api = skerry.ServerlessApi(
    "api", auth=config.require("usersAuth"), anonymous_reason=config.get("usersAnonymousReason"),
    base_path="/v1",
    code=pulumi.FileArchive("../../handlers/target/classes"), layers=[layer.layer_arn],
    fallback="dev.skerry.handlers.http.Fallback",
    routes=[{"route": route, "handler": "dev.skerry.handlers." + handler} | more for route, (handler, more) in endpoints.items()],
)

monitored = ["health", "metadata", "createUser", "listUsers", "getUser", "updateUser", "deleteUser"]
skerry.Monitoring(
    "monitoring",
    api_id=api.api_id, stage_name=api.stage_name, emails=config.require_object("alarmEmails"),
    functions=[{"name": name, "function_name": api.functions[name], "timeout_seconds": 10} for name in monitored],
    tables=[{"name": "users", "table_name": users.table_name}],
)
pulumi.export("url", api.url)
pulumi.export("tableName", users.table_name)
