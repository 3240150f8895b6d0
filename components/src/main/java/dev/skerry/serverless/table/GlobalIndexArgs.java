package dev.skerry.serverless.table;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;

/**
 * A global secondary index of a {@link UserTable}: the same items under other keys, a moment later.
 * Items that lack one of its keys are not in it.
 *
 * <pre>{@code
 * var byEmail = GlobalIndexArgs.builder().name("by-email").partitionKey("email").build();
 * }</pre>
 */
public final class GlobalIndexArgs extends ResourceArgs {
  @Import(name = "name", required = true)
  String name;

  @Import(name = "partitionKey", required = true)
  String partitionKey;

  @Import(name = "partitionKeyType")
  String partitionKeyType;

  @Import(name = "sortKey")
  String sortKey;

  @Import(name = "sortKeyType")
  String sortKeyType;

  @Import(name = "projection")
  String projection;

  @Import(name = "projectedAttributes")
  List<String> projectedAttributes;

  private GlobalIndexArgs() {}

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the {@link UserTable} checks them. */
  public static final class Builder {
    private final GlobalIndexArgs args = new GlobalIndexArgs();

    private Builder() {}

    /**
     * What a query calls the index. 3-255 letters, digits, dashes, underscores and dots, once per
     * table (DynamoDB developer guide, "Naming rules"); required. Any change of an index deletes it
     * and builds it anew from the table, which is billed as writes and takes minutes to hours.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /** The attribute that a query of the index names. 1-255 characters; required. */
    public Builder partitionKey(String partitionKey) {
      args.partitionKey = partitionKey;
      return this;
    }

    /**
     * {@code S} text, {@code N} number or {@code B} bytes. When not given: as the attribute's type
     * is as a key elsewhere in the table, else text. Another type alone changes nothing at AWS
     * (terraform-provider-aws#23618): give the index another name with it.
     */
    public Builder partitionKeyType(String partitionKeyType) {
      args.partitionKeyType = partitionKeyType;
      return this;
    }

    /** The attribute that orders the index's items. 1-255 characters; none when not given. */
    public Builder sortKey(String sortKey) {
      args.sortKey = sortKey;
      return this;
    }

    /** The sort key's type, as {@link #partitionKeyType}. */
    public Builder sortKeyType(String sortKeyType) {
      args.sortKeyType = sortKeyType;
      return this;
    }

    /**
     * What a query of the index can read: {@code all} attributes or the {@code keys} of table and
     * index alone. All when not given, which stores and writes each item twice.
     */
    public Builder projection(String projection) {
      args.projection = projection;
      return this;
    }

    /**
     * The attributes that a query can read besides the keys, in place of a {@link #projection}.
     * 1-20 names, 100 in all indexes of a table together (DynamoDB developer guide, "Quotas").
     */
    public Builder projectedAttributes(List<String> projectedAttributes) {
      args.projectedAttributes = projectedAttributes;
      return this;
    }

    /** {@link #projectedAttributes(List)}, one by one. */
    public Builder projectedAttributes(String... projectedAttributes) {
      return projectedAttributes(InputLists.of(projectedAttributes));
    }

    /** The arguments as collected, unchecked. */
    public GlobalIndexArgs build() {
      return args;
    }
  }
}
