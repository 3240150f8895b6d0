package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
	skerry "github.com/skerry/skerry/sdk/go/awsserverless"
)

func main() {
	pulumi.Run(deploy)
}

func deploy(ctx *pulumi.Context) error {
	settings := config.New(ctx, "")

	users, err := skerry.NewUserTable(ctx, "users", &skerry.UserTableArgs{
		PartitionKey:            pulumi.StringRef("username"),
		DeletionProtection:      pulumi.BoolRef(false),
		PointInTimeRecoveryDays: pulumi.IntRef(0),
		Overrides: skerry.OverrideArray{skerry.OverrideArgs{
			Child:    "aws:dynamodb:Table users-table",
			Property: "tableClass",
			Value:    pulumi.String(`"STANDARD_INFREQUENT_ACCESS"`),
		}},
	})
	if err != nil {
		return err
	}

	shared, err := skerry.NewLambdaLayer(ctx, "shared", &skerry.LambdaLayerArgs{
		Content:         pulumi.NewFileArchive("./layer"),
		KeepOldVersions: pulumi.BoolRef(false),
	})
	if err != nil {
		return err
	}

	api, err := skerry.NewServerlessApi(ctx, "api", &skerry.ServerlessApiArgs{
		Auth:             "iam",
		Code:             pulumi.NewFileArchive("./classes"),
		Layers:           pulumi.StringArray{shared.LayerArn},
		LogRetentionDays: pulumi.IntRef(settings.RequireInt("retentionDays")),
		Environment: skerry.VariableArray{
			skerry.VariableArgs{Name: "USERS_TABLE", Value: users.TableName},
			skerry.VariableArgs{Name: "SIGNING_WORD", Value: settings.RequireSecret("token")},
		},
		Routes: skerry.RouteArray{
			skerry.RouteArgs{
				Route:    "GET /users/{username}",
				Handler:  "com.example.GetUser",
				Policies: pulumi.StringArray{users.ReadPolicy},
			},
			skerry.RouteArgs{
				Route:           "GET /health",
				Handler:         "com.example.Health",
				Auth:            pulumi.StringRef("none"),
				AnonymousReason: pulumi.StringRef("monitors call it"),
			},
		},
	})
	if err != nil {
		return err
	}

	_, err = skerry.NewMonitoring(ctx, "monitoring", &skerry.MonitoringArgs{
		ApiId:     api.ApiId,
		StageName: api.StageName,
		Functions: skerry.MonitoredFunctionArray{skerry.MonitoredFunctionArgs{
			Name:           "getUser",
			FunctionName:   api.Functions.MapIndex(pulumi.String("getUser")),
			TimeoutSeconds: 10,
		}},
		Tables: skerry.MonitoredTableArray{skerry.MonitoredTableArgs{Name: "users", TableName: users.TableName}},
	})
	if err != nil {
		return err
	}

	ctx.Export("url", api.Url)
	ctx.Export("table", users.TableName)
	return nil
}
