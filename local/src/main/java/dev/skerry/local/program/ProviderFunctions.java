package dev.skerry.local.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of provider functions (invokes) that a program calls. */
final class ProviderFunctions {
  private final Map<String, Map<String, Object>> results;

  ProviderFunctions(Account account) {
    var region = account.region();
    results =
        Map.of(
            "aws:index/getRegion:getRegion",
                Map.of(
                    "id", region,
                    "name", region,
                    "description", region,
                    "endpoint", "ec2." + region + ".amazonaws.com"),
            "aws:index/getCallerIdentity:getCallerIdentity",
                Map.of(
                    "id", Account.ID,
                    "accountId", Account.ID,
                    "arn", account.globalArn("iam", "root"),
                    "userId", Account.ID),
            "aws:index/getPartition:getPartition",
                Map.of(
                    "id", "aws",
                    "partition", "aws",
                    "dnsSuffix", "amazonaws.com",
                    "reverseDnsPrefix", "com.amazonaws"),
            "aws:ec2/getRouteTable:getRouteTable", NetworkIds.routeTable());
  }

  Optional<Map<String, Object>> result(String token) {
    return Optional.ofNullable(results.get(token));
  }

  List<String> tokens() {
    return results.keySet().stream().sorted().toList();
  }
}
