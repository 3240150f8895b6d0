package dev.skerry.local.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers to what a program asks AWS while it runs. */
final class Invokes {
  private final Map<String, Map<String, Object>> answers;

  Invokes(Account account) {
    var region = account.region();
    answers =
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
            "aws:ec2/getRouteTable:getRouteTable",
            NetworkIds.routeTable());
  }

  Optional<Map<String, Object>> answer(String token) {
    return Optional.ofNullable(answers.get(token));
  }

  List<String> tokens() {
    return answers.keySet().stream().sorted().toList();
  }
}
