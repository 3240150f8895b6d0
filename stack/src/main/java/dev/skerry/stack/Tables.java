package dev.skerry.stack;

import static java.util.stream.Collectors.toMap;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.skerry.serverless.monitoring.MonitoredTableArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of the service. A function reads a table's name at AWS from a variable such as {@code
 * USERS_TABLE}.
 */
final class Tables {
  static final String USERS = "users";

  /** The responses to requests with an {@code Idempotency-Key}. */
  static final String IDEMPOTENCY = "idempotency";

  private final Map<String, TableAccess> accesses;
  private final List<MonitoredTableArgs> monitored;

  private Tables(Map<String, TableAccess> accesses, List<MonitoredTableArgs> monitored) {
    this.accesses = accesses;
    this.monitored = monitored;
  }

  /** The tables of a stack: for each one line. */
  private static List<Definition> definitions(Settings.Data data) {
    var tables = new ArrayList<Definition>();
    tables.add(Definition.kept(USERS, kept(data).partitionKey("username")));
    if (data.idempotency()) {
      tables.add(Definition.temporary(IDEMPOTENCY, records()));
    }
    return tables;
  }

  /** Data that must not be lost. */
  private static UserTableArgs.Builder kept(Settings.Data data) {
    return UserTableArgs.builder()
        .pointInTimeRecoveryDays(data.pointInTimeRecoveryDays())
        .deletionProtection(data.deletionProtection());
  }

  /**
   * Records expire within a day: they need no backups, and nothing keeps the table when the setting
   * idempotency is turned off.
   */
  private static UserTableArgs.Builder records() {
    return UserTableArgs.builder()
        .partitionKey("id")
        .ttlAttribute("expiresAt")
        .pointInTimeRecoveryDays(0)
        .deletionProtection(false);
  }

  static void validate(Settings.Data data, ConfigErrors errors, Map<String, String> keys) {
    for (var table : definitions(data)) {
      errors.addAll(table.args().validate(table.name()), keys);
    }
  }

  static Tables declare(Settings.Data data, ProviderResource provider) {
    var accesses = new LinkedHashMap<String, TableAccess>();
    var monitored = new ArrayList<MonitoredTableArgs>();
    for (var definition : definitions(data)) {
      var options = ComponentResourceOptions.builder().providers(provider);
      if (definition.isKept()) {
        options.protect(data.protect());
      }
      var table = new UserTable(definition.name(), definition.args(), options.build());
      accesses.put(definition.name(), TableAccess.of(table));
      if (definition.isKept()) {
        monitored.add(table.monitored());
      }
    }
    return new Tables(accesses, monitored);
  }

  /** Stands for tables that are not declared yet, to validate the arguments that refer to them. */
  static Tables undeclared(Settings.Data data) {
    var accesses =
        definitions(data).stream()
            .collect(toMap(Definition::name, table -> TableAccess.undeclared()));
    return new Tables(accesses, List.of());
  }

  /**
   * Returns a table; empty if the settings turn it off.
   *
   * @throws IllegalArgumentException if no table has this name
   */
  Optional<TableAccess> find(String name) {
    if (!accesses.containsKey(name) && !name.equals(IDEMPOTENCY)) {
      throw new IllegalArgumentException(
          "A route uses the table '%s'. Allowed: %s. Fix: add the table to Tables.java."
              .formatted(name, String.join(", ", accesses.keySet())));
    }
    return Optional.ofNullable(accesses.get(name));
  }

  /** Returns the users. */
  TableAccess users() {
    return accesses.get(USERS);
  }

  /** Returns the tables that keep data, for the dashboard and the alarms. */
  List<MonitoredTableArgs> monitored() {
    return monitored;
  }

  /**
   * A table.
   *
   * @param name the name of its component
   * @param isKept whether it is protected from deletion and monitored
   */
  private record Definition(String name, UserTableArgs args, boolean isKept) {
    static Definition kept(String name, UserTableArgs.Builder args) {
      return new Definition(name, args.build(), true);
    }

    static Definition temporary(String name, UserTableArgs.Builder args) {
      return new Definition(name, args.build(), false);
    }
  }
}
