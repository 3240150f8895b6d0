package dev.skerry.tests.engine;

import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What exists and the stack does not know: as it is, and as the search finds it that
 * docs/when-an-update-fails.md describes. Of its commands, those are run that stand there.
 */
final class OrphanedResources {
  private static final String ROLE = "aws:iam/role:Role";

  /**
   * @param command of the AWS CLI
   * @param type what it lists
   * @param under the property that names what the stack has to know for it to be asked
   * @param prints the property that it prints
   */
  private record Listing(String command, String type, String under, String prints) {}

  private static final List<Listing> LISTINGS =
      List.of(
          new Listing(
              "aws apigatewayv2 get-integrations",
              "aws:apigatewayv2/integration:Integration",
              "apiId",
              "id"),
          new Listing("aws apigatewayv2 get-routes", "aws:apigatewayv2/route:Route", "apiId", "id"),
          new Listing(
              "aws iam list-role-policies", "aws:iam/rolePolicy:RolePolicy", "role", "name"),
          new Listing("aws lambda list-aliases", "aws:lambda/alias:Alias", "functionName", "arn"),
          new Listing(
              "aws lambda get-policy",
              "aws:lambda/permission:Permission",
              "function",
              "statementId"),
          new Listing(
              "aws lambda list-layer-versions",
              "aws:lambda/layerVersion:LayerVersion",
              "layerName",
              "arn"),
          new Listing(
              "aws logs describe-metric-filters",
              "aws:cloudwatch/logMetricFilter:LogMetricFilter",
              "logGroupName",
              "name"),
          new Listing(
              "aws logs describe-query-definitions",
              "aws:cloudwatch/queryDefinition:QueryDefinition",
              "name",
              "queryDefinitionId"),
          new Listing(
              "aws sns list-subscriptions-by-topic",
              "aws:sns/topicSubscription:TopicSubscription",
              "topic",
              "arn"));

  private OrphanedResources() {}

  /** What is left over in truth: no resource of the stack has its id. */
  static List<FakeResource> of(FakeAws fakeAws, StackState state) {
    return sorted(fakeAws, thing -> !state.knows(thing.type(), thing.id()));
  }

  /** What the documented search finds. */
  static List<FakeResource> found(FakeAws fakeAws, StackState state, String environment) {
    var known = state.texts();
    var docs = docs();
    return sorted(
        fakeAws,
        thing ->
            command(thing)
                .filter(docs::contains)
                .flatMap(command -> printed(thing, known, environment))
                .filter(text -> !known.contains(text))
                .isPresent());
  }

  /** How the search finds a thing: the command that prints it. */
  static Optional<String> command(FakeResource thing) {
    return carriesTags(thing)
        ? Optional.of(
            thing.type().equals(ROLE)
                ? "aws iam list-role-tags"
                : "aws resourcegroupstaggingapi get-resources")
        : listing(thing).map(Listing::command);
  }

  private static Optional<String> printed(
      FakeResource thing, Set<String> known, String environment) {
    if (carriesTags(thing)) {
      return Optional.of(thing.text("arn"))
          .filter(arn -> tag(thing, "Environment").equals(environment));
    }
    return listing(thing)
        .filter(it -> known.contains(thing.text(it.under())))
        .map(it -> thing.text(it.prints()));
  }

  private static Optional<Listing> listing(FakeResource thing) {
    return LISTINGS.stream().filter(it -> it.type().equals(thing.type())).findFirst();
  }

  private static boolean carriesTags(FakeResource thing) {
    return tag(thing, "Project").equals("skerry");
  }

  private static String tag(FakeResource thing, String key) {
    var tags = thing.properties().getAsJsonObject("tags");
    return tags == null || !tags.has(key) ? "" : tags.get(key).getAsString();
  }

  private static List<FakeResource> sorted(FakeAws fakeAws, Predicate<FakeResource> kept) {
    return fakeAws.all().stream()
        .filter(kept)
        .sorted(Comparator.comparing(FakeResource::type).thenComparing(FakeResource::unique))
        .toList();
  }

  private static String docs() {
    try {
      return Files.readString(Engine.ROOT.resolve("docs/when-an-update-fails.md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
