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

  /** Below the 10 s that a function has, so that a slow table is an error with a cause. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;

  private DynamoLinks(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** The table that the program names, with the function's own region and role. */
  static DynamoLinks ofEnvironment() {
    var client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(limits -> limits.apiCallTimeout(LONGEST_CALL))
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
