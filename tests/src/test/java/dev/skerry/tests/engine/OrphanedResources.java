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
 * Finds orphaned resources, which exist but are not in the state of the stack: by comparing ids,
 * and by the search that docs/when-an-update-fails.md describes. The search uses only the commands
 * in that document.
 */
final class OrphanedResources {
  private static final String ROLE = "aws:iam/role:Role";

  /**
   * A command that lists resources.
   *
   * @param command the command of the AWS CLI
   * @param type the type of resources that it lists
   * @param under the property with the parent, whose id the command needs from the state
   * @param prints the property that it prints
   */
  private record Listing(String command, String type, String under, String prints) {}

  private static final List<Listing> LISTINGS =
      """
      aws apigatewayv2 get-integrations     | aws:apigatewayv2/integration:Integration         | apiId        | id
      aws apigatewayv2 get-routes           | aws:apigatewayv2/route:Route                     | apiId        | id
      aws iam list-role-policies            | aws:iam/rolePolicy:RolePolicy                    | role         | name
      aws lambda list-aliases               | aws:lambda/alias:Alias                           | functionName | arn
      aws lambda get-policy                 | aws:lambda/permission:Permission                 | function     | statementId
      aws lambda list-layer-versions        | aws:lambda/layerVersion:LayerVersion             | layerName    | arn
      aws logs describe-metric-filters      | aws:cloudwatch/logMetricFilter:LogMetricFilter   | logGroupName | name
      aws logs describe-query-definitions   | aws:cloudwatch/queryDefinition:QueryDefinition   | name         | queryDefinitionId
      aws sns list-subscriptions-by-topic   | aws:sns/topicSubscription:TopicSubscription      | topic        | arn
      """
          .lines()
          .map(line -> line.split(" +\\| "))
          .map(row -> new Listing(row[0], row[1], row[2], row[3]))
          .toList();

  private OrphanedResources() {}

  /** Returns the resources whose id is not in the state. */
  static List<FakeResource> of(FakeAws fakeAws, StackState state) {
    return sorted(fakeAws, resource -> !state.knows(resource.type(), resource.id()));
  }

  /** Returns the resources that the documented search finds. */
  static List<FakeResource> search(FakeAws fakeAws, StackState state, String environment) {
    var known = state.texts();
    var docs = docs();
    return sorted(
        fakeAws,
        resource ->
            command(resource)
                .filter(docs::contains)
                .flatMap(command -> printed(resource, known, environment))
                .filter(text -> !known.contains(text))
                .isPresent());
  }

  /** Returns the command by which the search finds a resource. */
  static Optional<String> command(FakeResource resource) {
    return carriesTags(resource)
        ? Optional.of(
            resource.type().equals(ROLE)
                ? "aws iam list-role-tags"
                : "aws resourcegroupstaggingapi get-resources")
        : listing(resource).map(Listing::command);
  }

  private static Optional<String> printed(
      FakeResource resource, Set<String> known, String environment) {
    if (carriesTags(resource)) {
      return Optional.of(resource.text("arn"))
          .filter(arn -> tag(resource, "Environment").equals(environment));
    }
    return listing(resource)
        .filter(it -> known.contains(resource.text(it.under())))
        .map(it -> resource.text(it.prints()));
  }

  private static Optional<Listing> listing(FakeResource resource) {
    return LISTINGS.stream().filter(it -> it.type().equals(resource.type())).findFirst();
  }

  private static boolean carriesTags(FakeResource resource) {
    return tag(resource, "Project").equals("skerry");
  }

  private static String tag(FakeResource resource, String key) {
    var tags = resource.properties().getAsJsonObject("tags");
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
