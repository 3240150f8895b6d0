package dev.skerry.dynamodb.junit;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import java.net.URI;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An empty DynamoDB for each test class, in a static field. Methods and constructors can have it as
 * a parameter of the type EmbeddedDynamoDb:
 *
 * <pre>{@code
 * @RegisterExtension static final DynamoDbExtension dynamoDb = new DynamoDbExtension();
 * }</pre>
 */
public final class DynamoDbExtension
    implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private final Supplier<EmbeddedDynamoDb> start;
  private EmbeddedDynamoDb running;

  /** One in memory. */
  public DynamoDbExtension() {
    this(EmbeddedDynamoDb.builder());
  }

  /** One with these settings. */
  public DynamoDbExtension(EmbeddedDynamoDb.Builder settings) {
    start = settings::start;
  }

  /** The running DynamoDB. */
  public EmbeddedDynamoDb dynamoDb() {
    if (running == null) {
      throw new IllegalStateException(
          "DynamoDbExtension is not started. Allowed: a static field with @RegisterExtension. Fix:"
              + " add 'static' to the field.");
    }
    return running;
  }

  /** Its address. */
  public URI endpoint() {
    return dynamoDb().endpoint();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // A nested test class shares the one of the class around it.
    if (running == null) {
      running = start.get();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (running != null && isOutermost(context)) {
      running.close();
      running = null;
    }
  }

  private static boolean isOutermost(ExtensionContext context) {
    return context.getRequiredTestClass().getEnclosingClass() == null
        || java.lang.reflect.Modifier.isStatic(context.getRequiredTestClass().getModifiers());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmbeddedDynamoDb.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return dynamoDb();
  }
}
