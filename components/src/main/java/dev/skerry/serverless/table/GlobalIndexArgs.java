package dev.skerry.serverless.table;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;

/**
 * The arguments of a global secondary index of a {@link UserTable}. The index contains the items
 * that have its keys. DynamoDB updates it shortly after the table.
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

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The {@link UserTable} validates them. */
  public static final class Builder {
    private final GlobalIndexArgs args = new GlobalIndexArgs();

    private Builder() {}

    /**
     * The name of the index. 3-255 letters, digits, dashes, underscores and dots; unique in the
     * table (DynamoDB developer guide, "Naming rules"). Required. Every change of an index deletes
     * it and creates it again from the table's items. AWS charges the writes, and the creation
     * takes minutes to hours.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /**
     * The attribute whose value a query of the index must name. 1-255 characters. Required. A
     * change creates the index again.
     */
    public Builder partitionKey(String partitionKey) {
      args.partitionKey = partitionKey;
      return this;
    }

    /**
     * The type of the partition key: {@code S} (string), {@code N} (number) or {@code B} (binary).
     * Default: the attribute's type in another key of the table, or string. To change the type,
     * also change the name of the index: the provider ignores a change of the type alone
     * (terraform-provider-aws#23618).
     */
    public Builder partitionKeyType(String partitionKeyType) {
      args.partitionKeyType = partitionKeyType;
      return this;
    }

    /**
     * The attribute that sorts the items with the same partition key. 1-255 characters. Default:
     * none. A change creates the index again.
     */
    public Builder sortKey(String sortKey) {
      args.sortKey = sortKey;
      return this;
    }

    /** The type of the sort key: see {@link #partitionKeyType}. */
    public Builder sortKeyType(String sortKeyType) {
      args.sortKeyType = sortKeyType;
      return this;
    }

    /**
     * The attributes that a query of the index can read: {@code all}, or only the {@code keys} of
     * table and index. Default: all, which stores each item a second time. A change creates the
     * index again.
     */
    public Builder projection(String projection) {
      args.projection = projection;
      return this;
    }

    /**
     * The attributes that a query can read in addition to the keys, instead of {@link #projection}.
     * 1-20 names; at most 100 in all indexes of a table together (DynamoDB developer guide,
     * "Quotas"). Default: none. A change creates the index again.
     */
    public Builder projectedAttributes(List<String> projectedAttributes) {
      args.projectedAttributes = projectedAttributes;
      return this;
    }

    /** Sets {@link #projectedAttributes(List)}. */
    public Builder projectedAttributes(String... projectedAttributes) {
      return projectedAttributes(InputLists.of(projectedAttributes));
    }

    /** Returns the arguments without validating them. */
    public GlobalIndexArgs build() {
      return args;
    }
  }
}
