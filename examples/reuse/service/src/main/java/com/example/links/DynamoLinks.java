package com.example.links;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Links in a DynamoDB table. */
final class DynamoLinks implements Links {
  private static final String SLUG = "slug";
  private static final String TARGET = "target";

  /** Less than the function timeout of 10 s, so that the log shows the cause of a slow call. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;

  private DynamoLinks(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Uses the table in {@code LINKS_TABLE}, with the region and the role of the function. */
  static DynamoLinks ofEnvironment() {
    var client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(limits -> limits.apiCallTimeout(CALL_TIMEOUT))
            .build();
    return new DynamoLinks(client, System.getenv("LINKS_TABLE"));
  }

  @Override
  public boolean save(Link link) {
    var item = Map.of(SLUG, text(link.slug()), TARGET, text(link.target()));
    var replaced =
        client.putItem(put -> put.tableName(table).item(item).returnValues(ReturnValue.ALL_OLD));
    return !replaced.hasAttributes();
  }

  @Override
  public Optional<Link> find(String slug) {
    var found = client.getItem(get -> get.tableName(table).key(Map.of(SLUG, text(slug))));
    return found.hasItem()
        ? Optional.of(new Link(slug, found.item().get(TARGET).s()))
        : Optional.empty();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
